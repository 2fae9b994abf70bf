package org.gongkai.report.check.text;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.figures.Figure;

/**
 * A claim such as 每两周至少一次 needs enough items: n items leave n + 1 gaps, none longer than the period, so that
 * (n + 1) · period must reach the days of the year.
 */
final class Rhythm implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R23", Severity.WARNING);
    private static final Map<Pattern, Integer> PERIODS = new LinkedHashMap<>();
    private static final Set<String> COUNTED = Set.of("条", "篇", "期", "则");
    private static final AnyOf UPDATE = AnyOf.of("更新|发布|推送|推文|公开");
    private static final AnyOf ITEMS = AnyOf.of("发布|推送|更新|推文|刊发|公开");

    static {
        PERIODS.put(Pattern.compile("每(?:两|2|二|双)个?(?:周|星期)|每14[日天]|每半月|每半个月"), 14);
        PERIODS.put(Pattern.compile("每(?:个)?(?:周|星期)|每7[日天]"), 7);
        PERIODS.put(Pattern.compile("每日|每天|日更"), 1);
        PERIODS.put(Pattern.compile("每(?:个)?月"), 31);
        PERIODS.put(Pattern.compile("每(?:个)?季度?"), 92);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var report = context.report();
        int days = report.year() == null ? 365 : Year.of(report.year()).length();
        return Sentences.of(context).stream().flatMap(sentence -> {
            var period = period(sentence.folded());
            if (period == 0 || !UPDATE.in(sentence.folded())) {
                return Stream.empty();
            }
            return context.figures().all().stream()
                    .filter(f -> f.context().paragraph() == sentence.paragraph())
                    .filter(f -> f.context().sentence().strip().equals(sentence.folded()))
                    .filter(Rhythm::isCountOfItems)
                    .limit(1)
                    .flatMap(f -> finding(f, period, days));
        });
    }

    private static boolean isCountOfItems(Figure figure) {
        return figure.isExact()
                && COUNTED.contains(figure.unit())
                && ITEMS.in(figure.context().before());
    }

    private static int period(String sentence) {
        if (sentence.indexOf('每') < 0 && !sentence.contains("日更")) {
            return 0;
        }
        for (var entry : PERIODS.entrySet()) {
            if (entry.getKey().matcher(sentence).find()) {
                return entry.getValue();
            }
        }
        return 0;
    }

    private static Stream<Finding> finding(Figure figure, int period, int days) {
        int needed = (days + period - 1) / period - 1;
        if (figure.value().intValue() >= needed) {
            return Stream.empty();
        }
        var expected = "≥ " + needed + "：(" + needed + " + 1) × " + period + " ≥ " + days;
        return Stream.of(Finding.of(
                        INFO,
                        figure.place(),
                        figure.value().toPlainString() + figure.unit(),
                        expected,
                        period,
                        needed,
                        figure.value())
                .quoting(figure.context().sentence().strip()));
    }
}
