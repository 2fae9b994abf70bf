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
    DeskEntry newItem() {
        return new DeskEntry("publishing", 0, "publishing.new", "items/new", Set.of(Duty.CLERK));
    }
}
