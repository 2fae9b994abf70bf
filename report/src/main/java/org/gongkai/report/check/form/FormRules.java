package org.gongkai.report.check.form;

import java.util.List;
import org.gongkai.report.check.ReportRule;

/** Form (R40-R50). */
public final class FormRules {
    private FormRules() {}

    public static List<ReportRule> all() {
        return List.of();
    }
}
