package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.check.Wording;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.figures.Figure.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Parts are not more than their whole. A list behind 其中 may be incomplete, so only a larger sum is wrong; a plain list
 * in brackets is complete, so any other sum is.
 */
final class Parts implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R22", Severity.WARNING);
    private static final AnyOf OPEN_LIST = AnyOf.of("含|包括|其中|等|主要|如|不含|另|注");
    private static final Set<String> TIMES = Set.of("件次", "条次", "篇次");
    private static final Wording ADOPTED = Wording.of("采用|采纳|录用", "(?:采用|采纳|录用)$");
    private static final AnyOf SUBMITTED = AnyOf.of("报送|上报|投稿|编报|推送|信息简报|上级|意见|建议");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var findings = new ArrayList<Finding>();
        var figures = context.figures().all().stream()
                .filter(f -> !f.isPercent() && !f.unit().equals("个百分点"))
                .toList();
        for (int i = 0; i < figures.size(); i++) {
            behindAmong(figures, i, findings);
            inBrackets(figures, i, findings);
        }
        channels(context, findings);
        adopted(figures, findings);
        return findings.stream();
    }

    /** 共77条，其中甲1条、乙37条 … within a sentence, or at the start of the next one. */
    private static void behindAmong(List<Figure> figures, int i, List<Finding> findings) {
        var part = figures.get(i);
        var lead = part.lead();
        int among = lead.lastIndexOf("其中");
        if (among < 0) {
            return;
        }
        boolean first =
                i == 0 || figures.get(i - 1).context().start() < among || !sameSentence(figures.get(i - 1), part);
        if (!first) {
            return;
        }
        var whole = lead.substring(0, among).isBlank() ? before(figures, i, part) : whole(figures, i, part);
        if (whole == null) {
            return;
        }
        var parts = new ArrayList<Figure>();
        for (int k = i; k < figures.size() && sameSentence(figures.get(k), part); k++) {
            var next = figures.get(k);
            var between = next.lead().substring(Math.min(next.lead().length(), among + 2));
            if (between.contains("其中")
                    || between.contains("同时")
                    || between.contains("另外")
                    || between.contains(";") && whole.nested) {
                break;
            }
            if (next.unit().equals(part.unit())
                    && !isInInnerBrackets(next.lead().substring(among))) {
                parts.add(next);
            }
        }
        var sum = sum(parts);
        if (!parts.isEmpty() && sum.compareTo(whole.most) > 0 && !isSeveralBreakdowns(parts, whole.candidates)) {
            findings.add(finding("parts", whole.text, parts, sum, part));
        }
    }

    /** 其中自然人20件，网上15件、来信5件: the first parts make up the whole, the rest divides it in another way. */
    private static boolean isSeveralBreakdowns(List<Figure> parts, List<BigDecimal> wholes) {
        var all = sum(parts);
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.add(part.value());
            boolean whole = wholes.contains(sum.stripTrailingZeros());
            if (whole && sum.signum() > 0 && all.remainder(sum).signum() == 0 && all.compareTo(sum) > 0) {
                return true;
            }
        }
        return false;
    }

    /** 条次 counts what 条 counts. */
    private static String unitOf(Figure figure) {
        return TIMES.contains(figure.unit()) ? figure.unit().substring(0, 1) : figure.unit();
    }

    private static boolean isInInnerBrackets(String text) {
        return text.lastIndexOf('(') > text.lastIndexOf(')');
    }

    /**
     * What a list divides.
     *
     * @param most the largest number it may be
     * @param candidates numbers it may be exactly
     */
    private record Whole(BigDecimal most, List<BigDecimal> candidates, String text, boolean nested) {}

    /** The nearest figure of the unit before 其中 in the sentence; several in a row may add up. */
    private static @Nullable Whole whole(List<Figure> figures, int i, Figure part) {
        Whole whole = null;
        var sum = BigDecimal.ZERO;
        for (int k = i - 1; k >= 0 && sameSentence(figures.get(k), part); k--) {
            var gap = part.lead().substring(figures.get(k).context().end());
            boolean bracketed = gap.indexOf(')') >= 0 && (gap.indexOf('(') < 0 || gap.indexOf(')') < gap.indexOf('('));
            if (!unitOf(figures.get(k)).equals(unitOf(part)) || bracketed) {
                continue;
            }
            var figure = figures.get(k);
            sum = sum.add(figure.value());
            var candidates = new ArrayList<BigDecimal>(whole == null ? List.of() : whole.candidates);
            candidates.add(figure.value().stripTrailingZeros());
            candidates.add(sum.stripTrailingZeros());
            whole = whole == null
                    ? new Whole(most(figure), candidates, figure.quote(), true)
                    : new Whole(whole.most.max(most(figure)), candidates, whole.text, true);
        }
        return whole;
    }

    /** 其中 at the start of a sentence means what the sentence before counted, at most all of it. */
    private static @Nullable Whole before(List<Figure> figures, int i, Figure part) {
        var most = BigDecimal.ZERO;
        var candidates = new ArrayList<BigDecimal>();
        var quotes = new ArrayList<String>();
        for (int k = i - 1; k >= 0; k--) {
            var figure = figures.get(k);
            boolean previous = figure.context().paragraph() == part.context().paragraph()
                    && figure.context().sentenceNumber() == part.context().sentenceNumber() - 1;
            if (!previous) {
                break;
            }
            if (unitOf(figure).equals(unitOf(part))) {
                most = most.add(most(figure));
                candidates.add(figure.value().stripTrailingZeros());
                quotes.add(0, figure.quote());
            }
        }
        candidates.add(most.stripTrailingZeros());
        return quotes.isEmpty() ? null : new Whole(most, candidates, String.join("，", quotes), false);
    }

    /** The largest number an approximation may stand for. */
    private static BigDecimal most(Figure figure) {
        var value = figure.value();
        if (figure.precision() == Precision.EXACT || figure.precision() == Precision.LESS) {
            return value;
        }
        int zeros = Math.max(1, -value.stripTrailingZeros().scale());
        return value.add(BigDecimal.TEN.pow(zeros)).subtract(BigDecimal.ONE);
    }

    /** 3607件（市政府349件、部门933件 …）. */
    private static void inBrackets(List<Figure> figures, int i, List<Finding> findings) {
        var whole = figures.get(i);
        var sentence = whole.context().sentence();
        int end = whole.context().end();
        if (end >= sentence.length() || sentence.charAt(end) != '(' || !whole.isExact()) {
            return;
        }
        int close = sentence.indexOf(')', end);
        if (close < 0 || OPEN_LIST.in(sentence.substring(end, close))) {
            return;
        }
        var parts = figures.stream()
                .skip(i + 1L)
                .takeWhile(f -> sameSentence(f, whole) && f.context().end() <= close)
                .filter(f -> f.unit().equals(whole.unit()))
                .toList();
        var sum = sum(parts);
        boolean exact = parts.stream().allMatch(Figure::isExact);
        if (parts.size() >= 3 && exact && sum.compareTo(whole.value()) != 0) {
            findings.add(finding("list", whole.quote(), parts, sum, parts.get(0)));
        }
    }

    private static Finding finding(String sub, String whole, List<Figure> parts, BigDecimal sum, Figure first) {
        var formula = parts.stream().map(f -> f.value().toPlainString()).collect(Collectors.joining(" + "));
        return Finding.of(INFO, first.place(), sum.toPlainString() + " = " + formula, whole, whole, sum, first.unit())
                .sub(sub)
                .quoting(first.quote());
    }

    /** Two totals that differ cannot both be explained by the channels that are named. */
    private static void channels(CheckContext context, List<Finding> findings) {
        var totals = PublishedTotal.in(context);
        if (totals.stream().map(Figure::value).distinct().count() < 2) {
            return;
        }
        var channels = PublishedTotal.channels(context);
        if (channels.isEmpty()) {
            return;
        }
        var channel = channels.get(0);
        for (var total : totals) {
            var rest = total.value().subtract(channel.value());
            if (rest.signum() > 0) {
                findings.add(Finding.of(
                                INFO,
                                total.place(),
                                total.value().toPlainString() + " - "
                                        + channel.value().toPlainString() + " = " + rest,
                                "",
                                total.quote())
                        .sub("channels")
                        .saying("rule.R22.channels", total.quote(), channel.quote(), rest)
                        .quoting(total.quote()));
            }
        }
    }

    /** 采用 counts submissions to superiors; without them it has no base. */
    private static void adopted(List<Figure> figures, List<Finding> findings) {
        for (var figure : figures) {
            if (ADOPTED.in(figure.context().before())
                    && !SUBMITTED.in(figure.context().sentence())) {
                findings.add(Finding.of(INFO, figure.place(), figure.value().toPlainString() + figure.unit(), "")
                        .sub("adopted")
                        .saying("rule.R22.adopted", figure.quote())
                        .quoting(figure.quote()));
            }
        }
    }

    private static BigDecimal sum(List<Figure> parts) {
        return parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean sameSentence(Figure a, Figure b) {
        return a.context().paragraph() == b.context().paragraph()
                && a.context().sentenceNumber() == b.context().sentenceNumber();
    }
}
