package org.gongkai.office.requests;

import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What requests offer in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class RequestNavigation {
    @Bean
    DeskEntry requestRegister() {
        return new DeskEntry("requests", 10, "request.register", "requests", Duty.SEEING_CASES);
    }

    @Bean
    DeskEntry requestDelivery() {
        return new DeskEntry("requests", 15, "delivery.list", "requests/delivery", Duty.ON_CASES);
    }

    @Bean
    DeskEntry requestTable() {
        return new DeskEntry("requests", 20, "request.table", "requests/table", Duty.SEEING_CASES);
    }

    @Bean
    DeskEntry requestRemedies() {
        return new DeskEntry("requests", 50, "remedy.title", "requests/remedies", Duty.ON_CASES);
    }

    @Bean
    DeskEntry requestAdjustment() {
        return new DeskEntry("requests", 30, "adjust.title", "requests/adjust", Duty.ON_CASES);
    }

    @Bean
    DeskEntry requestSimulation() {
        return new DeskEntry("requests", 40, "simulate.title", "requests/simulate", Duty.SEEING_CASES);
    }
}
