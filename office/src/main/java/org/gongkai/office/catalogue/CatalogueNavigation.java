package org.gongkai.office.catalogue;

import java.util.EnumSet;
import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the catalogue offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class CatalogueNavigation {
    private static final Set<Duty> OFFICE =
            EnumSet.of(Duty.CLERK, Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER, Duty.SECRECY, Duty.SUPERVISOR);

    @Bean
    DeskEntry columnsEntry() {
        return new DeskEntry("catalogue", 10, "catalogue.columns.title", "columns", OFFICE);
    }

    @Bean
    DeskEntry standardsEntry() {
        return new DeskEntry("catalogue", 20, "standard.title", "standards", OFFICE);
    }

    @Bean
    DeskEntry guideEntry() {
        return new DeskEntry("catalogue", 30, "guide.title", "guide", OFFICE);
    }

    @Bean
    DeskEntry requiredColumnsEntry() {
        return new DeskEntry("district", 20, "catalogue.required.title", "required-columns", Set.of(Duty.SUPERVISOR));
    }
}
