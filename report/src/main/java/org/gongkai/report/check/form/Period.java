package org.gongkai.report.check.form;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.Place;

/** The period of the statistics, 1 January to 31 December, is stated. */
final class Period implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R43", Severity.WARNING);
    private static final Pattern PERIOD = Pattern.compile(
            "(20\\d\\d)\\s*年\\s*1\\s*月\\s*1\\s*日[^。；]{0,6}?(?:至|到|-|—|－|~|～)[^。；]{0,8}?12\\s*月\\s*31\\s*日");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        if (context.report().sections().stream().allMatch(s -> s.title().isEmpty())) {
            return Stream.empty();
        }
        var year = context.report().year();
        for (var passage : Passages.of(context)) {
            if (!passage.text().contains("31")) {
                continue;
            }
            var match = PERIOD.matcher(passage.text());
            if (match.find()) {
                return year != null && !match.group(1).equals(year.toString())
                        ? Stream.of(Finding.of(INFO, passage.place(), match.group(), year + "年1月1日至12月31日")
                                .sub("year")
                                .as(Severity.WARNING)
                                .saying("rule.R43.year", year.toString())
                                .quoting(match.group()))
                        : Stream.empty();
            }
        }
        return Stream.of(Finding.of(INFO, Place.REPORT, "", ""));
    }
}
