package org.gongkai.office.requests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.gongkai.office.facts.YearEnd;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** The requests behind a figure, and what is open of them at the year's end. */
@Component
class RequestRecords implements Records, YearEnd {
    private final RequestStore store;
    private final Requests requests;

    RequestRecords(RequestStore store, Requests requests) {
        this.store = store;
        this.requests = requests;
    }

    @Override
    public String thing() {
        return Requests.THING;
    }

    /** By their numbers only: what somebody asked for is for those on the case. */
    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var onTheCase = duties.stream().anyMatch(Duty.SEEING_CASES::contains);
        return store.find(ids).stream()
                .filter(request -> request.bodyId() == body.id())
                .map(request -> new Shown(request.number(), onTheCase ? "requests/" + request.id() : ""))
                .toList();
    }

    /** Submissions nobody confirmed, which are not received and count nowhere; and what is carried into the next year. */
    @Override
    public List<Open> open(Body body, int year, Moment now) {
        var open = requests.open(body, now).stream()
                .filter(found -> found.request().filedOn().getYear() <= year)
                .collect(Collectors.partitioningBy(found -> found.life().state() == RequestState.UNCONFIRMED));
        var lines = new ArrayList<Open>();
        var unconfirmed = open.getOrDefault(true, List.of());
        if (!unconfirmed.isEmpty()) {
            lines.add(new Open(
                    "request.year-end.unconfirmed", List.of(unconfirmed.size()), "requests", true, Duty.SEEING_CASES));
        }
        var carried = open.getOrDefault(false, List.of());
        if (!carried.isEmpty()) {
            lines.add(new Open(
                    "request.year-end.carried", List.of(carried.size()), "requests", false, Duty.SEEING_CASES));
        }
        return lines;
    }
}
