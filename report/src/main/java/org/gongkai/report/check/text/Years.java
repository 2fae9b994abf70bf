package org.gongkai.report.check.text;

import java.util.regex.Pattern;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.model.AnnualReport;

/** Of which year a sentence speaks. */
final class Years {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");

    private Years() {}

    /** False where the clause itself names another year than the report's, such as 比2022年(31起). */
    static boolean isOfReport(Figure figure, AnnualReport report) {
        var year = report.year();
        var before = figure.context().before();
        if (year == null || before.indexOf('年') < 0) {
            return true;
        }
        var matcher = YEAR.matcher(before);
        if (!matcher.find()) {
            return true;
        }
        // 结转2022年 and the like name the next year and mean this one
        return Integer.parseInt(matcher.group(1)) >= year || sentenceStarts(figure, year);
    }

    /**
     * 2022年 as the subject of the sentence is judged by the rule on wrong years; its figures still are
     * compared, unless the sentence sets the report year beside it.
     */
    private static boolean sentenceStarts(Figure figure, int year) {
        var sentence = figure.context().sentence().strip();
        return YEAR.matcher(sentence).lookingAt() && !sentence.contains(year + "年");
    }
}
