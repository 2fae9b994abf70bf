package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inspections offer in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class InspectionNavigation {
    @Bean
    DeskEntry inspectionHomeEntry() {
        return new DeskEntry(
                "supervision",
                10,
                "inspection.home",
                "supervision",
                Set.of(CLERK, CASEWORKER, REVIEWER, SECRECY, APPROVER, LEGAL, SUPERVISOR));
    }

    @Bean
    DeskEntry inspectionBoardEntry() {
        return new DeskEntry("supervision", 12, "inspection.board", "supervision/board", Set.of(SUPERVISOR));
    }

    @Bean
    DeskEntry inspectionChecksEntry() {
        return new DeskEntry(
                "supervision",
                13,
                "inspection.checks",
                "supervision/checks",
                Set.of(CLERK, REVIEWER, APPROVER, SUPERVISOR));
    }

    @Bean
    DeskEntry indicatorEntry() {
        return new DeskEntry(
                "supervision",
                14,
                "inspection.indicators",
                "supervision/indicators",
                Set.of(CLERK, REVIEWER, APPROVER, SUPERVISOR));
    }
}
