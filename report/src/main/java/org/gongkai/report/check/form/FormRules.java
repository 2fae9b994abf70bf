package org.gongkai.report.check.form;

import java.util.List;
import org.gongkai.report.check.ReportRule;

/** Form: citations, title, period, format, problems and statements that must be there (R28, R40-R49). */
public final class FormRules {
    private FormRules() {}

    public static List<ReportRule> all() {
        return List.of(
                new ReviewFirst(),
                new Citations(),
                new NumberForm(),
                new TitleAndDate(),
                new Period(),
                new DuePublication(),
                new OneFormat(),
                new Problems(),
                new FeeStatement(),
                new Assessment(),
                new PersonalData());
    }
}
