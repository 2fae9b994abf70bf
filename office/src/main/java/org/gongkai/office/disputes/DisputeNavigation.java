package org.gongkai.office.disputes;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What disputes offer in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class DisputeNavigation {
    @Bean
    DeskEntry disputeRegister() {
        return new DeskEntry("requests", 60, "dispute.register", "disputes", Duty.SEEING_CASES);
    }

    @Bean
    DeskEntry disputeTable() {
        return new DeskEntry("requests", 62, "dispute.table", "disputes/table", Duty.SEEING_CASES);
    }

    @Bean
    DeskEntry disputeAnalysis() {
        return new DeskEntry(
                "requests", 64, "dispute.analysis", "disputes/analysis", Set.of(Duty.LEGAL, Duty.APPROVER));
    }
}
