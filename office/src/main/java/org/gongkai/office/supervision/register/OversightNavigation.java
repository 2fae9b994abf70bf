package org.gongkai.office.supervision.register;

import org.gongkai.office.bodies.DeskEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class OversightNavigation {
    @Bean
    DeskEntry oversightEntry() {
        return new DeskEntry("supervision", 32, "oversight.nav", "oversight", OversightFacts.READERS);
    }
}
