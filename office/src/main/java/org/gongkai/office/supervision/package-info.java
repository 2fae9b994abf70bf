/**
 * 监督保障: inspections of every column and account, findings and their rectification, assessment, meetings, training and
 * rules, problems and measures from year to year.
 *
 * @see "条例 第四十六条至第五十条"
 */
@ApplicationModule(
        displayName = "监督保障",
        allowedDependencies = {
            "trail",
            "bodies",
            "files",
            "facts",
            "pages",
            "deadlines",
            "catalogue",
            "publishing",
            "channels",
            "letters",
            "engagement",
            "requests :: register"
        })
@NullMarked
package org.gongkai.office.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
