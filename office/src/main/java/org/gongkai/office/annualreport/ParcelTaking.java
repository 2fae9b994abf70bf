package org.gongkai.office.annualreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.Refusal.Kind;
import org.gongkai.office.annualreport.ParcelKeys.Side;
import org.gongkai.office.annualreport.ParcelStore.Direction;
import org.gongkai.office.backup.Version;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.read.JsonReport;
import org.gongkai.report.read.UnreadableDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Takes parcels in, wholly or not at all. A report becomes a submission like any other; an answer returns or accepts the
 * report here as the body above did there.
 */
@Component
public class ParcelTaking {
    private static final int LARGEST_REPORT = 2 << 20;
    private static final TypeReference<Map<String, List<Fact.Evidence>>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<List<ParcelWords.Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<ParcelWords.Reply>> REPLIES = new TypeReference<>() {};
    private static final TypeReference<List<ParcelWords.Remark>> REMARKS = new TypeReference<>() {};

    private final Reports reports;
    private final ReportStore store;
    private final VersionStore versions;
    private final ParcelStore parcels;
    private final ParcelKeys keys;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ParcelTaking(
            Reports reports,
            ReportStore store,
            VersionStore versions,
            ParcelStore parcels,
            ParcelKeys keys,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.store = store;
        this.versions = versions;
        this.parcels = parcels;
        this.keys = keys;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Takes in the report of a body right below, and answers the body.
     *
     * @param typed the fingerprint that the body told by another way; needed for its first parcel only
     * @throws Refusal with what is wrong with the parcel
     */
    public Body submission(Person person, Body above, int year, Upload upload, String typed, Moment when) {
        if (!bodies.duties(person, above).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Kind.FORBIDDEN, "not-your-duty");
        }
        var parcel = Parcel.read(ParcelKind.SUBMISSION, upload.name(), upload.content());
        var manifest = parcel.manifest();
        var body = bodies.below(above).stream()
                .filter(one -> !one.isClosed() && one.uscc().equals(manifest.uscc()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.INVALID, "parcel-other-body", manifest.body(), above.name()));
        requireYear(manifest, year);
        transaction.executeWithoutResult(status -> {
            keys.believe(person, body, Side.BELOW, parcel, typed, when);
            requireNew(parcel);
            var frozen = frozen(parcel, body, year);
            var report = opened(person, body, year, manifest, when);
            var kept = parcels.add(report, Direction.IN, ParcelKind.SUBMISSION, parcel, upload.content(), person, when);
            store.set(report.id(), ReportState.SUBMITTED, manifest.edition());
            var submitted = reports.get(body, year);
            versions.freeze(submitted, kept, frozen, person, when);
            say(parcel, submitted, person, when);
            store.step(report.id(), manifest.edition(), "IMPORT", "", person, when);
            trail.record(when, person.id(), body.id(), Reports.THING, report.id(), "take-parcel", "parcel");
        });
        return body;
    }

    /** The report of the body here, made at its first parcel; refused where it is written here, or nothing new came. */
    private Report opened(Person person, Body body, int year, ParcelManifest manifest, Moment when) {
        if (store.find(body, year).isEmpty()) {
            store.insert(body, year, person, when).ifPresent(store::away);
        }
        var report = store.lock(body, year).orElseThrow(Refusal::notFound);
        if (!report.isAway()) {
            throw new Refusal(Kind.CONFLICT, "parcel-kept-here", body.name());
        }
        var last = parcels.last(report, Direction.IN, ParcelKind.SUBMISSION);
        if (last.filter(kept -> kept.number() >= manifest.number()).isPresent()
                || manifest.edition() < report.edition()) {
            throw new Refusal(
                    Kind.CONFLICT, "parcel-older", last.map(KeptParcel::number).orElse(0L));
        }
        return report;
    }

    private void say(Parcel parcel, Report report, Person person, Moment when) {
        var said = store.answers(report);
        for (var answer : parcel.read("answers.json", ANSWERS)) {
            if (!answer.words().equals(said.get(answer.finding()))) {
                store.answer(report.id(), answer.finding(), answer.rule(), answer.words(), person, when);
            }
        }
        for (var reply : parcel.read("replies.json", REPLIES)) {
            store.settle(report, reply.ref(), reply.words(), person, when);
        }
    }

    /** What the parcel says, where it is the whole report of this body and year, printed as its figures say. */
    private static ParcelWords.Frozen frozen(Parcel parcel, Body body, int year) {
        var json = parcel.bytes("report.json");
        var report = report(json);
        var layout = Compiler.layout(year);
        var evidence = parcel.read("evidence.json", EVIDENCE);
        var names = layout.stream().map(Object::toString).toList();
        var isWhole = report.body() != null
                && BodyName.same(body.name(), report.body())
                && report.year() != null
                && report.year() == year
                && layout.stream().allMatch(id -> report.number(id).isPresent())
                && names.containsAll(evidence.keySet())
                && evidence.values().stream().flatMap(Collection::stream).allMatch(ParcelTaking::isRecord);
        if (!isWhole) {
            throw new Refusal(Kind.INVALID, "parcel-content", body.name(), String.valueOf(year));
        }
        if (parcel.manifest().program().equals(Version.ofProgram())) {
            for (var format : ParcelSending.PRINTED) {
                var part = "report." + format.extension();
                if (!Arrays.equals(parcel.bytes(part), ReportBytes.of(report, format))) {
                    throw new Refusal(Kind.INVALID, "parcel-printed", part);
                }
            }
        }
        return new ParcelWords.Frozen(json, asOf(parcel.manifest()), evidence);
    }

    private static boolean isRecord(Fact.Evidence evidence) {
        return evidence.thing() != null && evidence.thing().matches("[a-z-]{1,40}");
    }

    private static AnnualReport report(byte[] json) {
        try {
            if (json.length <= LARGEST_REPORT) {
                return JsonReport.read("report.json", json);
            }
        } catch (UnreadableDocument e) {
            // told below
        }
        throw new Refusal(Kind.INVALID, "parcel-damaged", "report.json");
    }

    private static Instant asOf(ParcelManifest manifest) {
        try {
            return Instant.parse(manifest.asOf());
        } catch (DateTimeParseException e) {
            throw new Refusal(Kind.INVALID, "parcel-damaged", ParcelKind.MANIFEST);
        }
    }

    /**
     * Takes in what the body above says to the report that was sent last.
     *
     * @param typed the fingerprint that the body above told by another way; needed for its first answer only
     * @throws Refusal with what is wrong with the parcel
     */
    public void answer(Person person, Body body, int year, Upload upload, String typed, Moment when) {
        var duties = bodies.requireAny(person, body);
        if (!duties.contains(Duty.CLERK) && !duties.contains(Duty.APPROVER)) {
            throw new Refusal(Kind.FORBIDDEN, "not-your-duty");
        }
        var parcel = Parcel.read(ParcelKind.ANSWER, upload.name(), upload.content());
        var manifest = parcel.manifest();
        if (!manifest.uscc().equals(body.uscc())) {
            throw new Refusal(Kind.INVALID, "parcel-other-answer", manifest.body(), body.name());
        }
        requireYear(manifest, year);
        transaction.executeWithoutResult(status -> {
            keys.believe(person, body, Side.ABOVE, parcel, typed, when);
            requireNew(parcel);
            var report = store.lock(body, year).orElseThrow(Refusal::notFound);
            var sent = parcels.last(report, Direction.OUT, ParcelKind.SUBMISSION);
            if (report.isAway()
                    || sent.filter(one -> one.sha256().equals(manifest.answersTo()))
                            .isEmpty()) {
                throw new Refusal(Kind.CONFLICT, "parcel-other-submission");
            }
            if (!isWaiting(body, report, sent.get())) {
                throw new Refusal(Kind.CONFLICT, "report-state");
            }
            parcels.add(report, Direction.IN, ParcelKind.ANSWER, parcel, upload.content(), person, when);
            decide(person, report, parcel, when);
            trail.record(when, person.id(), body.id(), Reports.THING, report.id(), "take-answer", "parcel");
        });
    }

    /** Whether what was sent is still what counts here. */
    private boolean isWaiting(Body body, Report report, KeptParcel sent) {
        return sent.number() == versions.of(report).size()
                && (report.state() == ReportState.SUBMITTED
                        || report.state() == ReportState.ACCEPTED && reports.isTop(body));
    }

    private void decide(Person person, Report report, Parcel parcel, Moment when) {
        var manifest = parcel.manifest();
        if (manifest.decision().equals(ReportAction.ACCEPT.name())) {
            if (report.state() == ReportState.SUBMITTED) {
                store.set(report.id(), ReportState.ACCEPTED, report.edition());
                versions.accept(report, when);
            }
            store.step(report.id(), report.edition(), "IMPORT_ACCEPT", manifest.words(), person, when);
            return;
        }
        if (!manifest.decision().equals(ReportAction.RETURN.name())) {
            throw new Refusal(Kind.INVALID, "parcel-damaged", ParcelKind.MANIFEST);
        }
        for (var remark : parcel.read("comments.json", REMARKS)) {
            store.comment(report.id(), checked(remark, report.year()), person, when);
        }
        // what the public sees already is corrected, not changed
        var edition = report.item().isPresent() ? report.edition() + 1 : report.edition();
        store.set(report.id(), ReportState.RETURNED, edition);
        store.step(report.id(), edition, "IMPORT_RETURN", manifest.words(), person, when);
    }

    private static ParcelWords.Remark checked(ParcelWords.Remark remark, int year) {
        var day = Optional.of(remark.day()).filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"));
        if (!Comment.isPlace(remark.place(), year) || day.isEmpty()) {
            throw new Refusal(Kind.INVALID, "parcel-damaged", "comments.json");
        }
        try {
            LocalDate.parse(day.get());
        } catch (DateTimeParseException e) {
            throw new Refusal(Kind.INVALID, "parcel-damaged", "comments.json");
        }
        return remark;
    }

    private void requireNew(Parcel parcel) {
        parcels.taken(parcel.sha256()).ifPresent(kept -> {
            throw new Refusal(Kind.CONFLICT, "parcel-again", kept.day().toString(), kept.person());
        });
    }

    private static void requireYear(ParcelManifest manifest, int year) {
        if (manifest.year() != year || year < Reports.FIRST_YEAR) {
            throw new Refusal(Kind.INVALID, "parcel-other-year", String.valueOf(manifest.year()), String.valueOf(year));
        }
    }

    /** No longer believes the key of a body below, or of the one above. */
    void forget(Person person, Body body, Side side, Moment when) {
        transaction.executeWithoutResult(status -> keys.withdraw(person, body, side, when));
    }
}
