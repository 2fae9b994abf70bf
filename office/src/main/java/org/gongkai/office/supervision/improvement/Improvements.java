package org.gongkai.office.supervision.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 问题与改进: names problems for the report of a year, keeps measures with owner and due day, and records what became of
 * them. The report of the next year starts from there.
 *
 * @see "条例 第五十条第五项"
 */
@Component
public class Improvements implements FileAccess {
    /** A problem in the trail and as evidence. */
    public static final String THING = "problem";

    /** A measure in the trail, as evidence and as owner of files. */
    public static final String MEASURE = "measure";

    private static final int LONG = 500;
    private static final int SHORT = 100;
    private static final int REFERENCE = 200;
    private static final int REPORTED = 1000;

    /**
     * What became of a measure, as it is reported.
     *
     * @param day legal day on which it came to be so
     * @param words evidence, or the reason
     */
    public record Reported(
            MeasureState state, LocalDate day, String words, Optional<UUID> file, Optional<LocalDate> newDue) {}

    private final ImprovementStore store;
    private final KeptFiles files;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Improvements(
            ImprovementStore store,
            KeptFiles files,
            Bodies bodies,
            PublicWords words,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.files = files;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The problems that the report of a year names, as recorded until an instant; without those taken back. */
    public List<Problem> of(Body body, int year, Instant asOf) {
        return all(body, asOf).stream()
                .filter(problem ->
                        problem.withdrawn().isEmpty() && problem.years().contains(year))
                .toList();
    }

    List<Problem> all(Body body, Instant asOf) {
        return store.of(body, asOf);
    }

    /** A problem as it is now. */
    public Problem get(Body body, long id, Moment now) {
        return store.of(body, now.at()).stream()
                .filter(problem -> problem.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Names a problem for the report of a year and answers its id. */
    public long add(Person person, Body body, int year, String said, Source source, String reference, Moment when) {
        requireClerk(person, body);
        bodies.requireOpen(body);
        var what = sentence(said, LONG);
        if (reference.length() > REFERENCE) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-long", REFERENCE);
        }
        if (year > when.day().getYear()) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-year", String.valueOf(year));
        }
        words.require(person, body, when, what, reference);
        return transaction.execute(status -> {
            var id = store.insert(body, what, source, reference.strip(), person, when);
            store.name(id, year, person, when);
            trail.record(when, person.id(), body.id(), THING, id, "add", "text year source");
            return id;
        });
    }

    /** Adds a measure to a problem and answers its id. */
    public long plan(Person person, Body body, long problem, String said, String owner, LocalDate due, Moment when) {
        return plan(person, body, problem, said, owner, Optional.empty(), due, when);
    }

    /**
     * The same for one person, who is reminded of it; where no section is named, the person's name stands for it.
     *
     * @param ownerId id of somebody who works for the body
     */
    public long plan(
            Person person,
            Body body,
            long problem,
            String said,
            String owner,
            Optional<Long> ownerId,
            LocalDate due,
            Moment when) {
        requireClerk(person, body);
        var what = sentence(said, LONG);
        var named = ownerId.map(id -> bodies.staff(body).stream()
                .filter(one -> one.id() == id)
                .map(Person::name)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "inspection-owner")));
        var section = owner.isBlank() ? "" : sentence(owner, SHORT);
        var who = sentence(
                named.map(name -> section.isEmpty() || section.contains(name) ? name : section + "（" + name + "）")
                        .orElse(section),
                SHORT);
        words.require(person, body, when, what, who);
        return transaction.execute(status -> {
            store.lock(body);
            var found = open(body, problem, when);
            if (due.getYear() < found.firstYear()) {
                throw new Refusal(Refusal.Kind.INVALID, "improvement-due", String.valueOf(found.firstYear()));
            }
            var id = store.insert(problem, what, who, ownerId, due, person, when);
            trail.record(when, person.id(), body.id(), MEASURE, id, "add", "text owner due");
            return id;
        });
    }

    /**
     * Records what became of a measure.
     *
     * @throws Refusal where it cannot come from its present state, is done without evidence, dropped or put off without a
     *     reason, or lies ahead
     */
    public void report(Person person, Body body, long problem, long measure, Reported reported, Moment when) {
        requireClerk(person, body);
        check(reported, when);
        words.require(person, body, when, reported.words());
        transaction.executeWithoutResult(status -> {
            store.lock(body);
            var found = open(body, problem, when).measures().stream()
                    .filter(one -> one.id() == measure)
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
            if (!found.state().next().contains(reported.state())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "improvement-state");
            }
            store.insert(measure, reported, person, when);
            reported.file().ifPresent(file -> files.attach(List.of(file), MEASURE, measure, person, body));
            trail.record(
                    when,
                    person.id(),
                    body.id(),
                    MEASURE,
                    measure,
                    "report",
                    reported.newDue().isPresent() ? "state evidence due" : "state evidence");
        });
    }

    /** 结转: the report of the next year names a problem that is not solved again. */
    public void carry(Person person, Body body, long problem, Moment when) {
        requireClerk(person, body);
        transaction.executeWithoutResult(status -> {
            store.lock(body);
            var found = open(body, problem, when);
            if (found.isSettled()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "improvement-settled");
            }
            var year = found.lastYear() + 1;
            if (year > when.day().getYear()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "improvement-year", String.valueOf(year));
            }
            store.name(problem, year, person, when);
            trail.record(when, person.id(), body.id(), THING, problem, "carry", "year");
        });
    }

    /** Takes a problem back that was entered by mistake; its record stays. */
    public void withdraw(Person person, Body body, long problem, String reason, Moment when) {
        requireClerk(person, body);
        var why = sentence(reason, LONG);
        transaction.executeWithoutResult(status -> {
            store.lock(body);
            open(body, problem, when);
            store.withdraw(problem, why, when);
            trail.record(when, person.id(), body.id(), THING, problem, "withdraw", "withdrawn_reason");
        });
    }

    @Override
    public String owner() {
        return MEASURE;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.isPresent() && mayRead(reader.get(), bodies.withId(file.bodyId()));
    }

    private boolean mayRead(Person reader, Body body) {
        return bodies.duties(reader, body).stream().anyMatch(duty -> !duty.isAdministration())
                || bodies.dutiesAbove(reader, body).contains(Duty.SUPERVISOR);
    }

    private Problem open(Body body, long problem, Moment when) {
        var found = get(body, problem, when);
        if (found.withdrawn().isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "improvement-withdrawn");
        }
        return found;
    }

    private static void check(Reported reported, Moment when) {
        if (reported.day().isAfter(when.day())) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "improvement-later", reported.day().toString());
        }
        if (reported.words().length() > REPORTED) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-long", REPORTED);
        }
        var silent = reported.words().isBlank();
        if (reported.state() == MeasureState.DONE && silent && reported.file().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-evidence");
        }
        if (silent
                && (reported.state() != MeasureState.DONE || reported.newDue().isPresent())) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-reason");
        }
    }

    /** Without blanks and the stop at its end: it goes on inside a sentence of the report. */
    private static String sentence(String said, int longest) {
        var what = said.strip().replaceAll("[。；;.，,、\\s]+$", "").replaceAll("\\s+", " ");
        if (what.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-blank");
        }
        if (what.length() > longest) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-long", longest);
        }
        return what;
    }

    private void requireClerk(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
