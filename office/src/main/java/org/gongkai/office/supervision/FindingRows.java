package org.gongkai.office.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.inspection.Indicator;
import org.springframework.stereotype.Component;

/** Findings with what lists say of them. */
@Component
class FindingRows {
    private static final Map<String, String> NAMES =
            Indicator.all().stream().collect(Collectors.toMap(Indicator::id, Indicator::name));

    private final Findings findings;
    private final Bodies bodies;
    private final OfficeCalendar calendar;

    FindingRows(Findings findings, Bodies bodies, OfficeCalendar calendar) {
        this.findings = findings;
        this.bodies = bodies;
        this.calendar = calendar;
    }

    /** Name of an indicator; its id where the table no longer has it. */
    static String name(String indicator) {
        return NAMES.getOrDefault(indicator, indicator);
    }

    List<FindingRow> of(Person reader, Collection<Finding> some, LocalDate today) {
        var known = new HashMap<Long, Reader>();
        return some.stream()
                .map(one -> {
                    var who = known.computeIfAbsent(one.bodyId(), id -> reader(reader, bodies.withId(id)));
                    return new FindingRow(
                            one,
                            who.body().shortName(),
                            name(one.indicator()),
                            one.left(today, calendar.current()),
                            mine(reader, one, who));
                })
                .toList();
    }

    private record Reader(Body body, Set<Duty> own, Set<Duty> above) {}

    private Reader reader(Person reader, Body body) {
        return new Reader(body, bodies.duties(reader, body), bodies.dutiesAbove(reader, body));
    }

    private Optional<FindingAct> mine(Person reader, Finding finding, Reader who) {
        var act = switch (finding.state()) {
            case FOUND -> Optional.of(FindingAct.NOTIFY);
            case NOTIFIED, RETURNED -> Optional.of(FindingAct.RECTIFY);
            case RECTIFIED ->
                Optional.of(FindingAct.PASS)
                        .filter(pass -> !findings.mended(finding).contains(reader.id()));
            case CLOSED, WAIVED -> Optional.<FindingAct>empty();
        };
        return act.filter(one -> one.isFor(who.own(), who.above()));
    }
}
