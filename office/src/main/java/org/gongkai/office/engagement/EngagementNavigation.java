package org.gongkai.office.engagement;

import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What engagement offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class EngagementNavigation {
    @Bean
    DeskEntry mistakesEntry() {
        return new DeskEntry("publishing", 8, "mistake.list", "mistakes", Duty.READING_REPORTS);
    }
}
