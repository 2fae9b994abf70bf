package org.gongkai.office.ledger;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {
    @Bean
    DeskEntry ledgerStatements() {
        return new DeskEntry(
                "report",
                80,
                "ledger.title",
                "ledger",
                Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR));
    }
}
