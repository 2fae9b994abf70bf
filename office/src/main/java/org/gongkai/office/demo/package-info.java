/** A district with a year of invented items for the demonstration. */
@ApplicationModule(
        displayName = "演示",
        allowedDependencies = {
            "bodies",
            "catalogue",
            "catalogue :: standards",
            "files",
            "publishing",
            "publishing :: screening",
            "publishing :: takeover",
            "channels",
            "channels :: outbox",
            "openings",
            "letters",
            "letters :: write",
            "requests",
            "requests :: redaction",
            "annualreport",
            "ledger",
            "disputes",
            "engagement",
            "engagement :: concern",
            "engagement :: consultation",
            "engagement :: survey",
            "supervision",
            "supervision :: assessment",
            "supervision :: crawl",
            "supervision :: improvement",
            "supervision :: inspection",
            "supervision :: register",
            "trail"
        })
@NullMarked
package org.gongkai.office.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
