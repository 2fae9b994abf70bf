package org.gongkai.office.supervision;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The inspections behind a figure. */
@Component
class InspectionRecords implements Records {
    /** With one of which the pages of inspections open. */
    static final Set<Duty> SEE = EnumSet.of(
            Duty.CLERK, Duty.CASEWORKER, Duty.REVIEWER, Duty.SECRECY, Duty.APPROVER, Duty.LEGAL, Duty.SUPERVISOR);

    private final InspectionStore store;
    private final MessageSource words;

    InspectionRecords(InspectionStore store, MessageSource words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public String thing() {
        return Inspections.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var see = !Collections.disjoint(duties, SEE);
        return ids.stream()
                .map(id -> store.find(body, id))
                .flatMap(Optional::stream)
                .map(one -> new Shown(
                        words.getMessage(
                                "inspection.record",
                                new Object[] {
                                    one.number(),
                                    one.day().map(Object::toString).orElse("")
                                },
                                Locale.SIMPLIFIED_CHINESE),
                        see && one.bodyId() == body.id() ? "supervision/inspections/" + one.id() : ""))
                .toList();
    }
}
