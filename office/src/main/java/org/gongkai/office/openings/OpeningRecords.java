package org.gongkai.office.openings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.springframework.stereotype.Component;

/** The documents a body brought with it, behind a figure. */
@Component
class OpeningRecords implements Records {
    private final Openings openings;

    OpeningRecords(Openings openings) {
        this.openings = openings;
    }

    @Override
    public String thing() {
        return Openings.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        return ids.stream()
                .map(id -> openings.get(body, id))
                .map(one -> new Shown(one.source(), duties.isEmpty() ? "" : "openings/" + one.id()))
                .toList();
    }
}
