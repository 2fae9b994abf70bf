package org.gongkai.office.ledger;

import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {
    @Bean
    DeskEntry ledgerStatements() {
        return new DeskEntry("report", 80, "ledger.title", "ledger", Duty.READING_REPORTS);
    }
}
