package org.gongkai.office.supervision.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 工作登记: meetings, training, rules in force, and who was held to account, each with its paper. */
@Component
public class OversightRegister implements FileAccess {
    /** An entry in the trail, as evidence and as owner of files. */
    public static final String THING = "oversight";

    private static final int TITLE = 300;
    private static final int REFERENCE = 200;
    private static final int PEOPLE = 100_000;
    private static final BigDecimal HOURS = BigDecimal.valueOf(1000);

    private final EntryStore store;
    private final KeptFiles files;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    OversightRegister(
            EntryStore store,
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

    /** Entries of a kind in a period, withdrawn ones included; of rules those in force on a day of it. The newest first. */
    public List<RegisterEntry> of(Body body, EntryKind kind, Period period, Instant asOf) {
        return store.of(body, kind, asOf).stream()
                .filter(entry -> kind == EntryKind.RULE
                        ? !entry.day().isAfter(period.last())
                                && entry.until()
                                        .map(until -> !until.isBefore(period.first()))
                                        .orElse(true)
                        : period.contains(entry.day()))
                .toList();
    }

    /** Those that count. */
    List<RegisterEntry> counting(Body body, EntryKind kind, Period period, Instant asOf) {
        return of(body, kind, period, asOf).stream()
                .filter(entry -> entry.withdrawn().isEmpty())
                .toList();
    }

    public RegisterEntry get(Body body, long id, Moment now) {
        return store.find(body, id, now.at()).orElseThrow(Refusal::notFound);
    }

    /**
     * Enters and answers its id.
     *
     * @throws Refusal where something is missing or lies ahead, or the same stands there already
     */
    public long enter(Person person, Body body, RegisterEntry.Entered entered, Moment when) {
        requireClerk(person, body);
        bodies.requireOpen(body);
        check(entered, when);
        words.require(person, body, when, entered.title(), entered.reference());
        return transaction.execute(status -> {
            store.lock(body);
            if (store.of(body, entered.kind(), when.at()).stream()
                    .anyMatch(other -> other.withdrawn().isEmpty()
                            && other.day().equals(entered.day())
                            && other.title().equals(entered.title()))) {
                throw new Refusal(Refusal.Kind.CONFLICT, "oversight-twice", entered.title());
            }
            var id = store.insert(body, entered, person, when);
            entered.file().ifPresent(file -> files.attach(List.of(file), THING, id, person, body));
            trail.record(when, person.id(), body.id(), THING, id, "add", "kind title days");
            return id;
        });
    }

    /** 废止: a rule is in force until a day. */
    public void end(Person person, Body body, long id, LocalDate until, Moment when) {
        requireClerk(person, body);
        transaction.executeWithoutResult(status -> {
            store.lock(body);
            var entry = counting(body, id, when);
            if (entry.kind() != EntryKind.RULE || entry.until().isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "oversight-ended");
            }
            if (until.isBefore(entry.day())) {
                throw new Refusal(
                        Refusal.Kind.INVALID, "oversight-until", entry.day().toString());
            }
            store.end(id, until, when);
            trail.record(when, person.id(), body.id(), THING, id, "end", "days");
        });
    }

    /** Takes an entry back that was made by mistake; its record stays. */
    public void withdraw(Person person, Body body, long id, String reason, Moment when) {
        requireClerk(person, body);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        transaction.executeWithoutResult(status -> {
            store.lock(body);
            counting(body, id, when);
            store.withdraw(id, reason.strip(), when);
            trail.record(when, person.id(), body.id(), THING, id, "withdraw", "withdrawn_reason");
        });
    }

    private RegisterEntry counting(Body body, long id, Moment when) {
        var entry = get(body, id, when);
        if (entry.withdrawn().isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "oversight-withdrawn");
        }
        return entry;
    }

    private static void check(RegisterEntry.Entered entered, Moment when) {
        require(!entered.title().isBlank(), "oversight-blank");
        require(entered.title().length() <= TITLE && entered.reference().length() <= REFERENCE, "oversight-long");
        require(
                entered.kind() == EntryKind.RULE || !entered.day().isAfter(when.day()),
                "oversight-later",
                entered.day().toString());
        require(
                entered.until().map(until -> !until.isBefore(entered.day())).orElse(true),
                "oversight-until",
                entered.day().toString());
        var people = entered.people().orElse(-1);
        var nobody = entered.sanction().equals(Optional.of(Sanction.NONE));
        switch (entered.kind()) {
            case MEETING, TRAINING -> require(people >= 1 && people <= PEOPLE, "oversight-people");
            case RULE -> require(entered.people().isEmpty(), "oversight-people");
            case ACCOUNTABILITY -> {
                require(entered.sanction().isPresent(), "oversight-sanction");
                require(nobody ? people == 0 : people >= 0 && people <= PEOPLE, "oversight-nobody");
            }
        }
        var hours = entered.hours().filter(given -> given.signum() > 0 && given.compareTo(HOURS) <= 0);
        require((entered.kind() == EntryKind.TRAINING) == hours.isPresent(), "oversight-hours");
    }

    private static void require(boolean holds, String code, Object... args) {
        if (!holds) {
            throw new Refusal(Refusal.Kind.INVALID, code, args);
        }
    }

    @Override
    public String owner() {
        return THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.isPresent() && mayRead(reader.get(), bodies.withId(file.bodyId()));
    }

    private boolean mayRead(Person reader, Body body) {
        return bodies.duties(reader, body).stream().anyMatch(duty -> !duty.isAdministration())
                || bodies.dutiesAbove(reader, body).contains(Duty.SUPERVISOR);
    }

    private void requireClerk(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
