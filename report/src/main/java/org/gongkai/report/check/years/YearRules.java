package org.gongkai.report.check.years;

import java.util.List;
import org.gongkai.report.check.ReportRule;

/** Across years (R10-R16): silent unless the report of the year before is given. */
public final class YearRules {
    private YearRules() {}

    public static List<ReportRule> all() {
        return List.of(
                new CarriedOver(),
                new InForce(),
                new Repealed(),
                new ItemsOfLastYear(),
                new PendingReappears(),
                new LargeSwing());
    }
}
