package org.gongkai.office.requests;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What requests offer in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class RequestNavigation {
    private static final Set<Duty> ON_THE_CASE = Set.of(Duty.CASEWORKER, Duty.LEGAL, Duty.APPROVER, Duty.SUPERVISOR);

    @Bean
    DeskEntry requestRegister() {
        return new DeskEntry("requests", 10, "request.register", "requests", ON_THE_CASE);
    }

    @Bean
    DeskEntry requestDelivery() {
        var duties = Set.of(Duty.CASEWORKER, Duty.LEGAL, Duty.APPROVER);
        return new DeskEntry("requests", 15, "delivery.list", "requests/delivery", duties);
    }

    @Bean
    DeskEntry requestTable() {
        return new DeskEntry("requests", 20, "request.table", "requests/table", ON_THE_CASE);
    }

    @Bean
    DeskEntry requestRemedies() {
        var duties = Set.of(Duty.CASEWORKER, Duty.LEGAL, Duty.APPROVER);
        return new DeskEntry("requests", 50, "remedy.title", "requests/remedies", duties);
    }

    @Bean
    DeskEntry requestAdjustment() {
        var duties = Set.of(Duty.CASEWORKER, Duty.LEGAL, Duty.APPROVER);
        return new DeskEntry("requests", 30, "adjust.title", "requests/adjust", duties);
    }

    @Bean
    DeskEntry requestSimulation() {
        return new DeskEntry("requests", 40, "simulate.title", "requests/simulate", ON_THE_CASE);
    }
}
