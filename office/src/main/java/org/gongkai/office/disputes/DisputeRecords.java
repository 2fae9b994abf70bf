package org.gongkai.office.disputes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.gongkai.office.facts.YearEnd;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** The disputes behind a figure, and those that stay pending over the year's end. */
@Component
class DisputeRecords implements Records, YearEnd {
    private final DisputeStore store;
    private final Disputes disputes;

    DisputeRecords(DisputeStore store, Disputes disputes) {
        this.store = store;
        this.disputes = disputes;
    }

    @Override
    public String thing() {
        return Disputes.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var onTheCase = duties.stream().anyMatch(Duty.SEEING_CASES::contains);
        return ids.stream()
                .map(id -> store.find(body, id))
                .flatMap(Optional::stream)
                .map(one -> new Shown(one.number() + " " + one.organ(), onTheCase ? "disputes/" + one.id() : ""))
                .toList();
    }

    @Override
    public List<Open> open(Body body, int year, Moment now) {
        var pending = disputes.open(body, now).stream()
                .filter(found -> found.dispute().year() <= year)
                .count();
        return pending == 0
                ? List.of()
                : List.of(new Open("dispute.year-end.pending", List.of(pending), "disputes", false, Duty.SEEING_CASES));
    }
}
