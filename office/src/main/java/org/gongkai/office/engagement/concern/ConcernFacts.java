package org.gongkai.office.engagement.concern;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.facts.Records;
import org.springframework.stereotype.Component;

/** Figures of public concern by the day it was seen, and the concerns behind them. What needs no response counts nowhere. */
@Component
class ConcernFacts implements Facts, Records {
    private final Concerns concerns;
    private final ConcernStore store;

    ConcernFacts(Concerns concerns, ConcernStore store) {
        this.concerns = concerns;
        this.store = store;
    }

    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var all = concerns.asOf(body, asOf).stream()
                .filter(life -> life.state() != ConcernState.DISMISSED
                        && period.contains(
                                life.concern().seenAt().atZone(OfficeDay.ZONE).toLocalDate()))
                .toList();
        return List.of(
                count("engagement.concerns", all, life -> true),
                count(
                        "engagement.concerns_responded",
                        all,
                        life -> life.respondedAt().isPresent()),
                count(
                        "engagement.concerns_in_time",
                        all,
                        life -> life.respondedAt().isPresent() && !life.isLate()));
    }

    private static Fact count(String name, List<ConcernLife> all, Predicate<ConcernLife> which) {
        return Fact.count(
                name,
                Concerns.THING,
                all.stream()
                        .filter(which)
                        .map(life -> life.concern().id())
                        .sorted()
                        .toList());
    }

    @Override
    public String thing() {
        return Concerns.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var opens = duties.stream().anyMatch(ConcernClocks.ON_IT::contains);
        return store.withIds(body, ids).stream()
                .map(one -> new Shown(one.number() + " " + one.title(), opens ? "concerns/" + one.id() : ""))
                .toList();
    }
}
