package org.gongkai.office.supervision.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.facts.Records;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/** What the register comes to in a period. */
@Component
class OversightFacts implements Facts, Records {
    static final Set<Duty> READERS = Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR);

    private final OversightRegister register;
    private final Trail trail;

    OversightFacts(OversightRegister register, Trail trail) {
        this.register = register;
        this.trail = trail;
    }

    /**
     * {@code supervision.meetings}, {@code .trainings}, {@code .trained_people}, {@code .rules} in force on the last day,
     * {@code .accountability}, {@code .accountability_people}, and {@code .accountability_none}: 1 where it is stated
     * that there was none.
     */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var meetings = register.counting(body, EntryKind.MEETING, period, asOf);
        var trainings = register.counting(body, EntryKind.TRAINING, period, asOf);
        var rules = register.counting(body, EntryKind.RULE, period, asOf).stream()
                .filter(rule -> rule.isInForce(period.last()))
                .toList();
        var accountability = register.counting(body, EntryKind.ACCOUNTABILITY, period, asOf);
        var held = accountability.stream()
                .filter(entry ->
                        entry.sanction().filter(one -> one != Sanction.NONE).isPresent())
                .toList();
        var none = held.isEmpty() ? accountability : List.<RegisterEntry>of();
        return List.of(
                count("supervision.meetings", meetings),
                count("supervision.trainings", trainings),
                people("supervision.trained_people", trainings),
                count("supervision.rules", rules),
                count("supervision.accountability", held),
                people("supervision.accountability_people", held),
                new Fact(
                        "supervision.accountability_none",
                        none.isEmpty() ? BigDecimal.ZERO : BigDecimal.ONE,
                        evidence(none)));
    }

    private static Fact count(String name, List<RegisterEntry> entries) {
        return new Fact(name, BigDecimal.valueOf(entries.size()), evidence(entries));
    }

    private static Fact people(String name, List<RegisterEntry> entries) {
        return new Fact(
                name,
                BigDecimal.valueOf(
                        entries.stream().mapToLong(RegisterEntry::people).sum()),
                evidence(entries));
    }

    private static List<Fact.Evidence> evidence(List<RegisterEntry> entries) {
        return entries.stream()
                .map(entry -> new Fact.Evidence(OversightRegister.THING, entry.id()))
                .toList();
    }

    @Override
    public String thing() {
        return OversightRegister.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var mayOpen = duties.stream().anyMatch(READERS::contains);
        return ids.stream()
                .map(id -> register.get(body, id, trail.now()))
                .map(one -> new Shown(
                        one.day() + " " + one.title(),
                        mayOpen
                                ? "oversight?kind=" + one.kind() + "&year="
                                        + one.day().getYear()
                                : ""))
                .toList();
    }
}
