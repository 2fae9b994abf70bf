package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.model.RequestRow;

/**
 * 258件，占33.9%: the share is recomputed over every base the text or the table offers, rounded or cut off; it is a
 * finding only if none of them gives it.
 */
final class Percentages implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R60", Severity.WARNING);
    private static final Set<String> COUNTED = Set.of("件", "宗", "条", "份", "起", "篇");
    private static final Pattern SHARE = Pattern.compile("(?:约|共)?占(?:比|总数的?|全部的?|总量的?|比例)?(?:为|达|约)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var figures = context.figures().all();
        var words = RequestWords.in(context);
        var findings = new ArrayList<Finding>();
        for (int i = 1; i < figures.size(); i++) {
            var percent = figures.get(i);
            var count = figures.get(i - 1);
            if (isShare(percent, count)) {
                share(context, words, figures, i, findings);
            }
        }
        return findings.stream();
    }

    private static boolean isShare(Figure percent, Figure count) {
        return percent.isPercent()
                && percent.isExact()
                && count.isExact()
                && COUNTED.contains(count.unit())
                && count.context().paragraph() == percent.context().paragraph()
                && SHARE.matcher(percent.context().before().strip()).matches();
    }

    private static void share(
            CheckContext context, RequestWords words, List<Figure> figures, int i, List<Finding> findings) {
        var percent = figures.get(i);
        var count = figures.get(i - 1);
        var totals = new Totals(context.report());
        var named = words.of(count);
        var bases = new ArrayList<BigDecimal>();
        for (int k = i - 2;
                k >= 0
                        && figures.get(k).context().paragraph()
                                == percent.context().paragraph();
                k--) {
            if (figures.get(k).unit().equals(count.unit())
                    && figures.get(k).value().compareTo(count.value()) >= 0) {
                bases.add(figures.get(k).value());
            }
        }
        var numerators = new ArrayList<>(List.of(count.value()));
        if (named.isPresent()) {
            for (var cells : List.of(
                    totals.row(RequestRow.RESULTS_TOTAL),
                    totals.row(RequestRow.NEW_RECEIVED),
                    totals.rows(RequestRow.NEW_RECEIVED, RequestRow.CARRIED_IN))) {
                Optional.ofNullable(totals.reading(cells)).map(Reading::value).ifPresent(bases::add);
            }
            named.get()
                    .alternatives()
                    .forEach(cells -> Optional.ofNullable(totals.reading(cells))
                            .map(Reading::value)
                            .ifPresent(numerators::add));
        }
        if (bases.isEmpty() || holds(numerators, bases, percent.value())) {
            return;
        }
        var base = bases.get(named.isPresent() ? Math.max(0, bases.size() - 3) : 0);
        if (base.signum() == 0) {
            return;
        }
        var due = count.value().multiply(HUNDRED).divide(base, 2, RoundingMode.HALF_UP);
        findings.add(Finding.of(
                        INFO,
                        percent.place(),
                        percent.value().toPlainString() + "%",
                        due.toPlainString() + "% = " + count.value().toPlainString() + " / " + base.toPlainString(),
                        count.quote(),
                        percent.value())
                .quoting(count.quote() + "，" + percent.quote()));
    }

    /** Within one unit of the last printed digit: rounded either way, or cut off. */
    private static boolean holds(List<BigDecimal> numerators, List<BigDecimal> bases, BigDecimal percent) {
        var unit = BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()));
        for (var numerator : numerators) {
            for (var base : bases) {
                if (base.signum() != 0) {
                    var value = numerator.multiply(HUNDRED).divide(base, 8, RoundingMode.HALF_UP);
                    if (value.subtract(percent).abs().compareTo(unit) < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
