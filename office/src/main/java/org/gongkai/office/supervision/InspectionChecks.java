package org.gongkai.office.supervision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.supervision.inspection.ColumnSigns;
import org.gongkai.office.supervision.inspection.HandCheck;
import org.gongkai.office.supervision.inspection.HandChecks;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 人工检查: keeps what people saw of what no rule can see, and the words by which the rules tell where an item belongs. */
@Component
public class InspectionChecks implements FileAccess {
    static final String THING = "inspection-check";
    static final String WORDS = "column-words";

    /** Longest words of a check, in characters. */
    static final int LONGEST = 500;

    /** Most lines of words. */
    static final int MOST_LINES = 60;

    /**
     * What somebody saw.
     *
     * @param day legal day on which they looked
     */
    public record Seen(
            String indicator, HandCheck.Result result, LocalDate day, String words, Optional<Upload> proof) {}

    private final HandChecks checks;
    private final ColumnSigns signs;
    private final IndicatorSettings settings;
    private final KeptFiles files;
    private final PublicWords gate;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    InspectionChecks(
            HandChecks checks,
            ColumnSigns signs,
            IndicatorSettings settings,
            KeptFiles files,
            PublicWords gate,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.signs = signs;
        this.settings = settings;
        this.files = files;
        this.gate = gate;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Keeps what somebody saw and answers its id.
     *
     * @throws Refusal where it is no indicator for people, the day lies ahead or is older than a year, nothing is said of
     *     what was seen, or the person may not
     */
    public long add(Person person, Body body, Seen seen, Moment now) {
        var by = by(person, body);
        bodies.requireOpen(body);
        if (settings.inUse(body, now.day()).stream()
                .noneMatch(one -> one.id().equals(seen.indicator()) && HandCheck.isFor(one))) {
            throw Refusal.notFound();
        }
        if (seen.day().isAfter(now.day()) || seen.day().isBefore(now.day().minusYears(1))) {
            throw new Refusal(Refusal.Kind.INVALID, "inspection-check-day");
        }
        if (seen.words().isBlank() || seen.words().length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "inspection-check-words", LONGEST);
        }
        gate.require(person, body, now, seen.words());
        return Objects.requireNonNull(transaction.execute(status -> {
            var kept = seen.proof().map(upload -> files.keep(upload, person, body, now));
            var check = new HandCheck(
                    0,
                    seen.indicator(),
                    by.id(),
                    seen.result(),
                    seen.day(),
                    seen.words().strip(),
                    kept.map(KeptFile::id),
                    "");
            var id = checks.add(person, body, check, now);
            kept.ifPresent(file -> files.attach(List.of(file.id()), THING, id, person, body));
            trail.record(now, person.id(), body.id(), THING, id, "check", "result evidence day");
            return id;
        }));
    }

    /** For whom somebody looks: for the body itself, else for the one above for which they supervise. */
    private Body by(Person person, Body body) {
        var supervised = bodies.above(body).stream()
                .filter(one -> bodies.duties(person, one).contains(Duty.SUPERVISOR))
                .findFirst();
        return supervised
                .or(() -> Optional.of(body)
                        .filter(own -> !Collections.disjoint(bodies.duties(person, own), Inspections.OWN)))
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    /** All of a body by indicator, the newest first. */
    public Map<String, List<HandCheck>> of(Body body) {
        return checks.of(body);
    }

    /** Sets the words for the body and those below, from now on. */
    public void words(Person person, Body body, List<ColumnSigns.Sign> some, String reason, Moment now) {
        if (!bodies.duties(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        var whole = some.stream()
                .noneMatch(sign -> sign.words().isEmpty() || sign.category().isEmpty());
        if (some.isEmpty() || some.size() > MOST_LINES || !whole) {
            throw new Refusal(Refusal.Kind.INVALID, "inspection-signs", MOST_LINES);
        }
        transaction.executeWithoutResult(status -> {
            var id = signs.set(person, body, some, reason, now);
            trail.record(now, person.id(), body.id(), WORDS, id, "change", "words reason");
        });
    }

    @Override
    public String owner() {
        return THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        var body = bodies.withId(file.bodyId());
        return reader.filter(person -> bodies.duties(person, body).stream().anyMatch(duty -> !duty.isAdministration())
                        || bodies.dutiesAbove(person, body).contains(Duty.SUPERVISOR))
                .isPresent();
    }
}
