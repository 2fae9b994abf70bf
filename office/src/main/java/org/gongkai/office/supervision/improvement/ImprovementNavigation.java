package org.gongkai.office.supervision.improvement;

import org.gongkai.office.bodies.DeskEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this part offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class ImprovementNavigation {
    @Bean
    DeskEntry improvementEntry() {
        return new DeskEntry("supervision", 30, "improvement.title", "improvement", ImprovementRecords.READERS);
    }
}
