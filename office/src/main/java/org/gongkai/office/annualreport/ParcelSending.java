package org.gongkai.office.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.Refusal.Kind;
import org.gongkai.office.annualreport.ParcelStore.Direction;
import org.gongkai.office.backup.Version;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.SigningKey;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.write.OutputFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 报送包 and 答复包: a submitted report, or what the body above says to it, as a signed file for those who have no link. One
 * that was made stays as it is.
 */
@Component
public class ParcelSending {
    /** The files in which the report is read by people. */
    static final List<OutputFormat> PRINTED = List.of(OutputFormat.PDF, OutputFormat.DOCX, OutputFormat.XLSX);

    private final Reports reports;
    private final ReportStore store;
    private final ParcelStore parcels;
    private final ParcelKeys keys;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ParcelSending(
            Reports reports,
            ReportStore store,
            ParcelStore parcels,
            ParcelKeys keys,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.store = store;
        this.parcels = parcels;
        this.keys = keys;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Whether a report can go up as a parcel: it was submitted, or settled where nobody is above in this office. */
    boolean isReady(Body body, Report report) {
        return !report.isAway()
                && (report.state() == ReportState.SUBMITTED
                        || report.state() == ReportState.ACCEPTED && reports.isTop(body));
    }

    /** Whether the body below waits for an answer in a parcel. */
    static boolean isAnswered(Report report) {
        return report.isAway() && (report.state() == ReportState.RETURNED || report.state() == ReportState.ACCEPTED);
    }

    /**
     * Makes the parcel of the version that was submitted, once.
     *
     * @throws Refusal where nothing is submitted, or the person is neither clerk nor approver of the body
     */
    public void submission(Person person, Body body, int year, Moment when) {
        var duties = bodies.requireAny(person, body);
        if (!duties.contains(Duty.CLERK) && !duties.contains(Duty.APPROVER)) {
            throw new Refusal(Kind.FORBIDDEN, "not-your-duty");
        }
        var key = key();
        transaction.executeWithoutResult(status -> {
            var report = store.lock(body, year).orElseThrow(Refusal::notFound);
            if (!isReady(body, report)) {
                throw new Refusal(Kind.CONFLICT, "parcel-not-submitted");
            }
            var versions = reports.versions(report);
            var frozen = versions.get(versions.size() - 1);
            var about = new ParcelManifest(
                    ParcelManifest.FORMAT,
                    ParcelKind.SUBMISSION.name(),
                    Version.ofProgram(),
                    when.at().toString(),
                    body.uscc(),
                    body.name(),
                    year,
                    report.edition(),
                    versions.size(),
                    frozen.asOf().toString(),
                    "",
                    "",
                    "",
                    List.of());
            var parts = new LinkedHashMap<String, byte[]>();
            parts.put("report.json", ReportBytes.of(frozen.report(), OutputFormat.JSON));
            parts.put("evidence.json", Parcel.JSON.writeValueAsBytes(frozen.evidence()));
            parts.put("answers.json", Parcel.JSON.writeValueAsBytes(store.answered(report)));
            parts.put(
                    "replies.json",
                    Parcel.JSON.writeValueAsBytes(store.replies(report).entrySet().stream()
                            .map(reply -> new ParcelWords.Reply(reply.getKey(), reply.getValue()))
                            .toList()));
            for (var format : PRINTED) {
                parts.put("report." + format.extension(), ReportBytes.of(frozen.report(), format));
            }
            keep(person, body, report, ParcelKind.SUBMISSION, about, parts, key, when);
        });
    }

    /**
     * Makes the answer to the report that came in a parcel, once for each time it was returned or accepted.
     *
     * @throws Refusal where it was not, or the person is no supervisor above
     */
    public void answer(Person person, Body body, int year, Moment when) {
        if (!bodies.dutiesAbove(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Kind.FORBIDDEN, "not-your-duty");
        }
        var key = key();
        transaction.executeWithoutResult(status -> {
            var report = store.lock(body, year).orElseThrow(Refusal::notFound);
            if (!isAnswered(report)) {
                throw new Refusal(Kind.CONFLICT, "parcel-not-answered");
            }
            var decision = report.state() == ReportState.RETURNED ? ReportAction.RETURN : ReportAction.ACCEPT;
            var submitted =
                    parcels.last(report, Direction.IN, ParcelKind.SUBMISSION).orElseThrow(Refusal::notFound);
            var words = reports.steps(report).stream()
                    .filter(step -> step.action().equals(decision.name()))
                    .map(ReportStep::words)
                    .findFirst()
                    .orElse("");
            var about = new ParcelManifest(
                    ParcelManifest.FORMAT,
                    ParcelKind.ANSWER.name(),
                    Version.ofProgram(),
                    when.at().toString(),
                    body.uscc(),
                    body.name(),
                    year,
                    report.edition(),
                    store.lastStep(report, decision.name()),
                    "",
                    submitted.sha256(),
                    decision.name(),
                    words,
                    List.of());
            var parts = new LinkedHashMap<String, byte[]>();
            parts.put("comments.json", Parcel.JSON.writeValueAsBytes(remarks(report)));
            keep(person, body, report, ParcelKind.ANSWER, about, parts, key, when);
        });
    }

    private List<ParcelWords.Remark> remarks(Report report) {
        return reports.comments(report).stream()
                .filter(comment -> comment.reply().isEmpty())
                .map(comment -> new ParcelWords.Remark(
                        comment.id(),
                        comment.place(),
                        comment.quote(),
                        comment.words(),
                        comment.person(),
                        comment.day().toString()))
                .toList();
    }

    private void keep(
            Person person,
            Body body,
            Report report,
            ParcelKind kind,
            ParcelManifest about,
            Map<String, byte[]> parts,
            SigningKey key,
            Moment when) {
        if (parcels.last(report, Direction.OUT, kind)
                .filter(kept -> kept.number() == about.number())
                .isPresent()) {
            return;
        }
        var bytes = Parcel.packed(kind, about, parts, key);
        parcels.add(report, Direction.OUT, kind, Parcel.read(kind, "", bytes), bytes, person, when);
        trail.record(when, person.id(), body.id(), Reports.THING, report.id(), "make-parcel", "parcel");
    }

    /** The parcel of the version that counts now; empty until it is made. */
    Optional<KeptParcel> made(Report report) {
        var number = reports.versions(report).size();
        return parcels.last(report, Direction.OUT, ParcelKind.SUBMISSION).filter(kept -> kept.number() == number);
    }

    /** The answer of the last decision; empty until it is made. */
    Optional<KeptParcel> answered(Report report) {
        var decision = report.state() == ReportState.RETURNED ? ReportAction.RETURN : ReportAction.ACCEPT;
        var number = store.lastStep(report, decision.name());
        return parcels.last(report, Direction.OUT, ParcelKind.ANSWER).filter(kept -> kept.number() == number);
    }

    /** The report as it came. */
    Optional<KeptParcel> came(Report report) {
        return parcels.last(report, Direction.IN, ParcelKind.SUBMISSION);
    }

    byte[] content(KeptParcel parcel) {
        return parcels.content(parcel);
    }

    private SigningKey key() {
        return keys.own().orElseThrow(() -> new Refusal(Kind.CONFLICT, "parcel-no-key"));
    }
}
