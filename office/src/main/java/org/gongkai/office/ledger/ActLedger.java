package org.gongkai.office.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 行政行为台账: sections state what they decided or collected in a period, as a total or line by line. A zero is stated,
 * too: a month nobody spoke of is not a month without decisions.
 */
@Component
public class ActLedger implements Facts, FileAccess {
    /** A statement in the trail and as evidence. */
    public static final String THING = "statement";

    /** Yuan in 万元. */
    private static final int TEN_THOUSAND = 4;

    private final StatementStore store;
    private final KeptFiles files;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ActLedger(StatementStore store, KeptFiles files, Bodies bodies, Trail trail, TransactionTemplate transaction) {
        this.store = store;
        this.files = files;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Everything stated for a year, withdrawn statements included. */
    public List<Statement> of(Body body, int year) {
        return store.of(body, year);
    }

    public Statement get(Body body, long id) {
        return store.find(body, id).orElseThrow(Refusal::notFound);
    }

    List<Statement.Entry> entries(Statement statement, int limit) {
        return store.entries(statement.id(), limit);
    }

    /**
     * Keeps what a section states.
     *
     * @param file the sheet it was read from
     * @throws Refusal where the period is not one of a year, lies ahead, or another statement of the section covers a day
     *     of it; where an entry lies outside the period, or a number stands twice
     */
    public long enter(Person person, Body body, Statement.Entered entered, Optional<UUID> file, Moment when) {
        requireClerk(person, body);
        bodies.requireOpen(body);
        check(entered, when);
        return transaction.execute(status -> {
            store.lock(body);
            store.overlapping(body, entered).ifPresent(other -> {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "ledger-overlap",
                        other.section(),
                        other.first().toString(),
                        other.last().toString());
            });
            var id = store.insert(body, entered, file.orElse(null), person, when);
            file.ifPresent(sheet -> files.attach(List.of(sheet), THING, id, person, body));
            trail.record(when, person.id(), body.id(), THING, id, "enter", "kind section period entries");
            return id;
        });
    }

    /** Takes a statement with all its entries out of the counts; its record stays. */
    public void withdraw(Person person, Body body, long id, String reason, Moment when) {
        requireClerk(person, body);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        transaction.executeWithoutResult(status -> {
            store.lock(body);
            if (get(body, id).withdrawn().isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "ledger-withdrawn");
            }
            store.withdraw(id, person, reason.strip(), when);
            trail.record(when, person.id(), body.id(), THING, id, "withdraw", "withdrawn_reason");
        });
    }

    /** The months of a year of which no statement that counts covers every day, by kind; kinds without one are left out. */
    public Map<ActKind, Set<Month>> unstated(Body body, int year) {
        var counting =
                of(body, year).stream().filter(one -> one.withdrawn().isEmpty()).toList();
        var unstated = new EnumMap<ActKind, Set<Month>>(ActKind.class);
        for (var kind : ActKind.values()) {
            var months = EnumSet.noneOf(Month.class);
            for (var month : Month.values()) {
                var first = LocalDate.of(year, month, 1);
                var last = first.plusMonths(1).minusDays(1);
                var covered = first.datesUntil(last.plusDays(1))
                        .allMatch(day -> counting.stream()
                                .anyMatch(one ->
                                        one.kind() == kind && !day.isBefore(one.first()) && !day.isAfter(one.last())));
                if (!covered) {
                    months.add(month);
                }
            }
            if (!months.isEmpty()) {
                unstated.put(kind, months);
            }
        }
        return unstated;
    }

    /** The four cells of table 2, zeros included; fees in 万元. */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var values = new EnumMap<ActKind, BigDecimal>(ActKind.class);
        var evidence = new EnumMap<ActKind, List<Fact.Evidence>>(ActKind.class);
        for (var sum : store.sums(body, period, asOf)) {
            values.merge(sum.kind(), sum.value(), BigDecimal::add);
            evidence.computeIfAbsent(sum.kind(), any -> new ArrayList<>())
                    .add(new Fact.Evidence(THING, sum.statement()));
        }
        var facts = new ArrayList<Fact>();
        for (var kind : ActKind.values()) {
            var value = values.getOrDefault(kind, BigDecimal.ZERO);
            facts.add(new Fact(
                    kind.cell().toString(),
                    plain(kind.isMoney() ? value.movePointLeft(TEN_THOUSAND) : value),
                    evidence.getOrDefault(kind, List.of())));
        }
        return facts;
    }

    @Override
    public String owner() {
        return THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.isPresent()
                && bodies.duties(reader.get(), bodies.withId(file.bodyId())).stream()
                        .anyMatch(duty -> !duty.isAdministration());
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void check(Statement.Entered entered, Moment when) {
        if (entered.section().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "ledger-section");
        }
        if (entered.last().isBefore(entered.first())
                || entered.first().getYear() != entered.last().getYear()) {
            throw new Refusal(Refusal.Kind.INVALID, "ledger-period");
        }
        if (entered.last().isAfter(when.day())) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "ledger-later", entered.last().toString());
        }
        var known = new HashSet<String>();
        var period = new Period(entered.first(), entered.last());
        for (var entry : entered.entries()) {
            if (!period.contains(entry.day())) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "ledger-outside",
                        entry.reference(),
                        entry.day().toString());
            }
            if (!entry.reference().isEmpty() && !known.add(entry.reference())) {
                throw new Refusal(Refusal.Kind.INVALID, "ledger-twice", entry.reference());
            }
        }
    }

    private void requireClerk(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
