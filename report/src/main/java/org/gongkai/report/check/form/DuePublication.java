package org.gongkai.report.check.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.Place;
import org.jspecify.annotations.Nullable;

/** Published by the due day, where that is given; a report without a date cannot be judged. */
final class DuePublication implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R44", Severity.ERROR);
    private static final Pattern DATE = Pattern.compile(
            "(?:发布|公布|公开|成文|发文|生成|来源|时间|日期)[^\\d]{0,12}(20\\d\\d)\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var due = context.due();
        if (due == null) {
            return Stream.empty();
        }
        var published = published(context);
        if (published == null) {
            return Stream.of(Finding.of(INFO, Place.REPORT, "", "≤ " + due)
                    .sub("unknown")
                    .as(Severity.INFO)
                    .saying("rule.R44.unknown", due));
        }
        return published.isAfter(due)
                ? Stream.of(Finding.of(INFO, Place.REPORT, published.toString(), "≤ " + due, published, due))
                : Stream.empty();
    }

    private static @Nullable LocalDate published(CheckContext context) {
        for (var paragraph : context.report().preamble()) {
            var match = DATE.matcher(paragraph.text());
            if (match.find()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)));
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
