/** What the public sees of each body. */
@ApplicationModule(
        displayName = "门户",
        allowedDependencies = {
            "bodies",
            "catalogue",
            "catalogue :: standards",
            "channels",
            "engagement",
            "engagement :: subscription",
            "publishing",
            "annualreport",
            "pages",
            "files",
            "database"
        })
@NullMarked
package org.gongkai.office.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
