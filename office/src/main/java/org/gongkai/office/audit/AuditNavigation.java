package org.gongkai.office.audit;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {
    @Bean
    DeskEntry trailEntry() {
        return new DeskEntry("administration", 30, "audit.trail.title", "trail", Set.of(Duty.AUDIT_ADMIN));
    }
}
