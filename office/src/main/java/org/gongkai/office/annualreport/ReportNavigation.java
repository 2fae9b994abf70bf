package org.gongkai.office.annualreport;

import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class ReportNavigation {
    @Bean
    DeskEntry reportYears() {
        return new DeskEntry("report", 10, "annualreport.title", "report", Duty.READING_REPORTS);
    }

    @Bean
    DeskEntry reportInterims() {
        return new DeskEntry("report", 20, "annualreport.interim", "interim", Duty.READING_REPORTS);
    }
}
