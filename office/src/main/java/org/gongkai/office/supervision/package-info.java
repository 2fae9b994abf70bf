/**
 * 监督保障: inspections of every column and account, findings and their rectification, assessment, meetings, training and
 * rules, problems and measures from year to year.
 * Inspections start at {@link org.gongkai.office.supervision.Inspections}, what they found at {@link
 * org.gongkai.office.supervision.Findings}; the rules are in {@code inspection}.
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
            "publishing :: screening",
            "channels",
            "letters",
            "requests",
            "engagement"
        })
@NullMarked
package org.gongkai.office.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
