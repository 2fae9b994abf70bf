package org.gongkai.office.bodies.register;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class RegisterNavigation {
    @Bean
    DeskEntry bodyEntry() {
        return new DeskEntry("administration", 10, "bodies.body.title", "body", Set.of(Duty.SYSTEM_ADMIN));
    }
}
