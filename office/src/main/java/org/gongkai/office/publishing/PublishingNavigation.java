package org.gongkai.office.publishing;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What publishing offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class PublishingNavigation {
    @Bean
    DeskEntry queueEntry() {
        return new DeskEntry("work", 1, "publishing.queue.title", "queue", Duty.PUBLISHING);
    }

    @Bean
    DeskEntry documentsEntry() {
        return new DeskEntry("publishing", 1, "publishing.documents.title", "documents", Duty.PUBLISHING);
    }

    @Bean
    DeskEntry newItem() {
        return new DeskEntry("publishing", 0, "publishing.new", "items/new", Set.of(Duty.CLERK));
    }

    @Bean
    DeskEntry takeover() {
        return new DeskEntry("publishing", 9, "takeover.title", "takeover", Set.of(Duty.CLERK, Duty.APPROVER));
    }
}
