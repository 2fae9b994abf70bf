package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What steps come to by the calendar and the rules of this office. */
@Component
@EnableConfigurationProperties(RequestRules.class)
class Lives {
    private final OfficeCalendar calendar;
    private final RequestRules rules;

    Lives(OfficeCalendar calendar, RequestRules rules) {
        this.calendar = calendar;
        this.rules = rules;
    }

    /** What is closed is judged by the calendar as it was known on the day it was closed. */
    Life of(Body body, List<Step> steps, LocalDate today) {
        var known = steps.stream()
                .filter(step -> step.kind().closes())
                .findFirst()
                .map(step -> calendar.knownOn(LocalDate.ofInstant(step.at(), OfficeDay.ZONE)))
                .orElseGet(calendar::current);
        return Life.of(steps, body.lane(), today, known, rules);
    }
}
