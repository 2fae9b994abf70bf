package org.gongkai.office.openings;

import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class OpeningNavigation {
    @Bean
    DeskEntry openingList() {
        return new DeskEntry("publishing", 90, "openings.title", "openings", Duty.READING_REPORTS);
    }
}
