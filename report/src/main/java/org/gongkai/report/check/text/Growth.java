package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.check.Wording;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.model.RequestRow;

/**
 * 同比增长 agrees with the difference or the earlier figure that the sentence itself gives; of the requests, also with
 * last year's report.
 */
final class Growth implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R62", Severity.WARNING);
    private static final Wording UP = Wording.of("增|上|提高", "(?:增长|增加|上升|提高|上涨|增幅)(?:了|约|为|达|达到)?$");
    private static final Wording DOWN = Wording.of("降|减少|回落|下滑", "(?:下降|减少|回落|降低|下滑|降幅)(?:了|约|为|达|达到)?$");
    /** The clause of the percentage has no subject of its own: it goes on about the count before. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:与?(?:上|去|前)一?年度?(?:同期)?相比|同比|环比|(?:较|比|相比)[^,]{0,16}|增幅|降幅)?(?:增长|增加|上升|提高|上涨|下降|减少|回落|降低|下滑|达|为|约|了)*$");

    private static final Pattern DIFFERENCE =
            Pattern.compile("(?:比|较|同比).{0,12}(增加|增长|多|减少|下降|少)了?$|^(?:同比)?(增加|减少)了?$");
    private static final Pattern EARLIER = Pattern.compile("(?:上年|去年|上一年|前年|20\\d\\d年)度?(?:同期)?(?:数)?(?:的|为|是|[(])?$");
    private static final Pattern BASE = Pattern.compile("(?:比|较)[^,;]{0,14}\\((\\d+)(?:件|起|条|宗|份)\\)");
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
            if (!percent.isPercent() || !percent.isExact()) {
                continue;
            }
            boolean down = DOWN.in(percent.context().before());
            if (down || UP.in(percent.context().before())) {
                int before = findings.size();
                ownWords(figures, i, down, findings);
                if (findings.size() > before) {
                    continue;
                }
                received(words, figures, i, percent)
                        .map(count -> bases(context, count, percent))
                        .filter(b -> !b.bases.isEmpty())
                        .filter(b -> !holds(b, percent.value(), down))
                        .forEach(b -> findings.add(finding(b, percent, down)));
            }
        }
        return findings.stream();
    }

    /** The figures that the sentence itself gives: a difference or an earlier value beside the count. */
    private static void ownWords(List<Figure> figures, int i, boolean down, List<Finding> findings) {
        var percent = figures.get(i);
        if (!GOES_ON.matcher(percent.context().before().strip()).matches()) {
            return;
        }
        for (int k = i - 1; k >= 0 && isBeside(figures.get(k), percent); k--) {
            var count = figures.get(k);
            var bases = new ArrayList<BigDecimal>();
            for (int m = k + 1; m < figures.size() && m <= i + 1 && isBeside(figures.get(m), percent) || m == i; m++) {
                if (m != i && figures.get(m).isExact() && figures.get(m).unit().equals(count.unit())) {
                    base(count, figures.get(m), down).ifPresent(bases::add);
                }
            }
            bases.removeIf(base -> base.signum() <= 0);
            if (count.isExact() && !bases.isEmpty()) {
                var compared = new Compared(count, bases);
                if (!holds(compared, percent.value(), down)) {
                    findings.add(finding(compared, percent, down));
                }
                return;
            }
        }
    }

    /** A count in the sentence of a percentage. */
    private static boolean isBeside(Figure figure, Figure percent) {
        return figure.context().paragraph() == percent.context().paragraph()
                && figure.context().sentenceNumber() == percent.context().sentenceNumber()
                && !figure.isPercent();
    }

    private static Optional<BigDecimal> base(Figure count, Figure other, boolean down) {
        var before = other.context().before();
        if (EARLIER.matcher(before).find()) {
            return Optional.of(other.value());
        }
        if (DIFFERENCE.matcher(before).find()) {
            return Optional.of(
                    down ? count.value().add(other.value()) : count.value().subtract(other.value()));
        }
        return Optional.empty();
    }

    private record Compared(Figure count, List<BigDecimal> bases) {}

    private static Stream<Figure> received(RequestWords words, List<Figure> figures, int i, Figure percent) {
        for (int k = i - 1;
                k >= 0
                        && figures.get(k)
                                .context()
                                .sentence()
                                .equals(percent.context().sentence());
                k--) {
            var named = words.of(figures.get(k));
            if (named.isPresent() && named.get().id().equals("received")) {
                return Stream.of(figures.get(k));
            }
        }
        return Stream.empty();
    }

    private static Compared bases(CheckContext context, Figure count, Figure percent) {
        var bases = new ArrayList<BigDecimal>();
        var given = BASE.matcher(percent.context().sentence());
        if (given.find()) {
            bases.add(new BigDecimal(given.group(1)));
        } else if (context.previous().isPresent()) {
            var last = new Totals(context.previous().get());
            for (var cells : List.of(
                    last.row(RequestRow.NEW_RECEIVED), last.rows(RequestRow.NEW_RECEIVED, RequestRow.CARRIED_IN))) {
                var reading = last.reading(cells);
                if (reading != null) {
                    bases.add(reading.value());
                }
            }
        }
        bases.removeIf(b -> b.signum() == 0);
        return new Compared(count, bases);
    }

    private static BigDecimal change(BigDecimal now, BigDecimal base, boolean down) {
        var change = now.subtract(base).multiply(HUNDRED).divide(base, 6, RoundingMode.HALF_UP);
        return down ? change.negate() : change;
    }

    private static boolean holds(Compared compared, BigDecimal percent, boolean down) {
        var unit = BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()));
        return compared.bases.stream()
                .anyMatch(base -> change(compared.count.value(), base, down)
                                .subtract(percent)
                                .abs()
                                .compareTo(unit)
                        < 0);
    }

    private static Finding finding(Compared compared, Figure percent, boolean down) {
        var base = compared.bases.get(0);
        var due = change(compared.count.value(), base, down).setScale(2, RoundingMode.HALF_UP);
        return Finding.of(
                        INFO,
                        percent.place(),
                        percent.value().toPlainString() + "%",
                        due.toPlainString() + "%：" + base.toPlainString() + " → "
                                + compared.count.value().toPlainString(),
                        compared.count.quote(),
                        base)
                .quoting(percent.quote());
    }
}
