package org.gongkai.office.engagement;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What engagement offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class EngagementNavigation {
    @Bean
    DeskEntry messagesEntry() {
        return new DeskEntry("engagement", 8, "message.list", "messages", Duty.READING_REPORTS);
    }

    @Bean
    DeskEntry concernsEntry() {
        return new DeskEntry("engagement", 9, "concern.list", "concerns", Duty.READING_REPORTS);
    }

    @Bean
    DeskEntry engagementDistrictEntry() {
        return new DeskEntry("district", 40, "engagement.district", "engagement", Set.of(Duty.SUPERVISOR));
    }
}
