package org.gongkai.report;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The library knows no framework, database, clock or network, and its packages have no cycles. */
@AnalyzeClasses(packages = "org.gongkai", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule knows_no_framework_database_or_network = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..", "java.sql..", "javax.sql..", "java.net..", "java.net.http.."));

    @ArchTest
    static final ArchRule asks_no_clock = noClasses()
            .should(callMethod(LocalDate.class, "now")
                    .or(callMethod(LocalDateTime.class, "now"))
                    .or(callMethod(Instant.class, "now"))
                    .or(callMethod(Clock.class, "systemDefaultZone"))
                    .or(callMethod(System.class, "currentTimeMillis")));

    @ArchTest
    static final ArchRule has_no_package_cycles =
            slices().matching("org.gongkai.report.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_model_stands_alone = noClasses()
            .that()
            .resideInAPackage("org.gongkai.report.model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gongkai.report.read..", "org.gongkai.report.check..", "org.gongkai.report.write..");

    @ArchTest
    static final ArchRule reading_knows_no_rules = noClasses()
            .that()
            .resideInAPackage("org.gongkai.report.read..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gongkai.report.check..", "org.gongkai.report.figures..");
}
