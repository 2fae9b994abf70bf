package org.gongkai.office.desk;

import java.util.EnumSet;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {
    @Bean
    DeskEntry home() {
        var office = EnumSet.allOf(Duty.class);
        office.removeIf(Duty::isAdministration);
        return new DeskEntry("work", 0, "desk.home.title", "", office);
    }

    @Bean
    DeskEntry freshnessEntry() {
        return new DeskEntry(
                "catalogue",
                0,
                "desk.freshness.title",
                "freshness",
                EnumSet.of(
                        Duty.CLERK, Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER, Duty.SECRECY, Duty.SUPERVISOR));
    }

    @Bean
    DeskEntry board() {
        return new DeskEntry("district", 0, "desk.board.title", "board", EnumSet.of(Duty.SUPERVISOR));
    }
}
