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
            "openings",
            "letters :: write",
            "requests",
            "annualreport",
            "ledger",
            "disputes",
            "engagement",
            "engagement :: consultation",
            "engagement :: survey",
            "supervision",
            "trail"
        })
@NullMarked
package org.gongkai.office.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
