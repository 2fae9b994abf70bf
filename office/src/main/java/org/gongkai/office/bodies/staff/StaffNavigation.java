package org.gongkai.office.bodies.staff;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff and duties offer in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class StaffNavigation {
    @Bean
    DeskEntry staffEntry() {
        return new DeskEntry("administration", 20, "bodies.staff.title", "staff", Set.of(Duty.SYSTEM_ADMIN));
    }

    @Bean
    DeskEntry dutiesEntry() {
        return new DeskEntry("administration", 30, "bodies.duties.title", "duties", Set.of(Duty.SECURITY_ADMIN));
    }

    @Bean
    DeskEntry deputiesEntry() {
        return new DeskEntry("administration", 40, "bodies.deputies.title", "deputies", Set.of(Duty.SECURITY_ADMIN));
    }

    @Bean
    DeskEntry handoverEntry() {
        return new DeskEntry("administration", 50, "bodies.handover.title", "handover", Set.of(Duty.SECURITY_ADMIN));
    }
}
