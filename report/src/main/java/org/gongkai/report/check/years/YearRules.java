package org.gongkai.report.check.years;

import java.util.List;
import org.gongkai.report.check.ReportRule;

/** Across years (R10-R16). */
public final class YearRules {
    private YearRules() {}

    public static List<ReportRule> all() {
        return List.of();
    }
}
