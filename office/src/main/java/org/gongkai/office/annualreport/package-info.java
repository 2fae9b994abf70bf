/**
 * 年度报告: the statutory report of a body and a year, compiled from what was done, checked, reviewed, submitted,
 * returned, accepted, merged and published. Start at {@link org.gongkai.office.annualreport.Reports}.
 *
 * @see "条例 第四十九条、第五十条; 国办公开办函〔2021〕30号"
 */
@ApplicationModule(
        displayName = "年度报告",
        allowedDependencies = {
            "trail",
            "bodies",
            "bundle",
            "backup",
            "files",
            "facts",
            "pages",
            "deadlines",
            "catalogue",
            "publishing",
            "openings",
            "ledger",
            "supervision"
        })
@NullMarked
package org.gongkai.office.annualreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
