package org.gongkai.report.check.text;

import java.util.List;
import org.gongkai.report.check.ReportRule;

/** Text against text and tables (R20-R24, R60-R79). */
public final class TextRules {
    private TextRules() {}

    public static List<ReportRule> all() {
        return List.of(
                new TextAgreesWithTables(),
                new OneTotalOnly(),
                new Parts(),
                new Rhythm(),
                new Denials(),
                new Percentages(),
                new Outcomes(),
                new Growth(),
                new RepeatedSentences(),
                new EmptyPhrases(),
                new WrongYear());
    }
}
