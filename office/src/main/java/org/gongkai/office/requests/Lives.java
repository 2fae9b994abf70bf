package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Body;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What steps come to by the calendar and the rules of this office. */
@Component
@EnableConfigurationProperties(ClockRules.class)
class Lives {
    private final OfficeCalendar calendar;
    private final ClockRules rules;

    Lives(OfficeCalendar calendar, ClockRules rules) {
        this.calendar = calendar;
        this.rules = rules;
    }

    Life of(Body body, List<Step> steps, LocalDate today) {
        return Life.of(steps, body.lane(), today, calendar.current(), rules);
    }
}
