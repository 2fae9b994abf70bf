package org.gongkai.office.letters;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class LetterNavigation {
    @Bean
    DeskEntry sealings() {
        return new DeskEntry(
                "requests",
                70,
                "letters.title",
                "letters",
                Set.of(Duty.CASEWORKER, Duty.CLERK, Duty.APPROVER, Duty.SUPERVISOR));
    }

    @Bean
    DeskEntry letterTemplateList() {
        return new DeskEntry(
                "requests", 80, "letters.templates.title", "letters/templates", Set.of(Duty.CLERK, Duty.APPROVER));
    }
}
