package org.gongkai.office.supervision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.springframework.stereotype.Component;

/** The findings behind a figure. */
@Component
class FindingRecords implements Records {
    private final FindingStore store;

    FindingRecords(FindingStore store) {
        this.store = store;
    }

    @Override
    public String thing() {
        return Findings.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var see = !Collections.disjoint(duties, InspectionRecords.SEE);
        return ids.stream()
                .map(id -> store.find(body, id))
                .flatMap(Optional::stream)
                .map(one -> new Shown(one.number() + " " + one.title(), see ? "supervision/findings/" + one.id() : ""))
                .toList();
    }
}
