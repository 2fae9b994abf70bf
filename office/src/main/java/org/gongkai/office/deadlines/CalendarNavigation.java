package org.gongkai.office.deadlines;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What this module offers in the staff navigation, and the clock by which it looks for new notices. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarNavigation {
    @Bean
    DeskEntry calendarYears() {
        return new DeskEntry("administration", 80, "calendar.title", "calendar", Set.of(Duty.SYSTEM_ADMIN, Duty.CLERK));
    }
}
