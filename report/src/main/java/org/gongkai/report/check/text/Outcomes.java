package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.figures.Figure;

/** A list of the outcomes in one paragraph adds up to what the paragraph says was settled or received. */
final class Outcomes implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R61", Severity.WARNING);
    private static final Set<String> OUTCOMES =
            Set.of("granted", "partly_granted", "denied", "unable", "refused", "other_handling");
    private static final Set<String> WHOLES = Set.of("settled", "received", "handled");
    private static final int LEAST = 4;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var words = RequestWords.in(context);
        var paragraphs = context.figures().all().stream()
                .collect(Collectors.groupingBy(f -> f.context().paragraph(), LinkedHashMap::new, Collectors.toList()));
        return paragraphs.values().stream().flatMap(figures -> paragraph(words, figures));
    }

    private static Stream<Finding> paragraph(RequestWords words, List<Figure> figures) {
        Map<String, Figure> outcomes = new LinkedHashMap<>();
        var wholes = new ArrayList<Figure>();
        var carried = BigDecimal.ZERO;
        for (var figure : figures) {
            var named = words.of(figure);
            if (named.isEmpty()) {
                continue;
            }
            var id = named.get().id();
            if (OUTCOMES.contains(id)) {
                outcomes.putIfAbsent(id, figure);
            } else if (WHOLES.contains(id)) {
                wholes.add(figure);
            } else if (id.equals("carried_out")) {
                carried = figure.value();
            }
        }
        boolean complete = outcomes.size() >= LEAST
                && outcomes.keySet().containsAll(Set.of("granted", "denied", "unable", "refused", "other_handling"));
        if (!complete || wholes.isEmpty()) {
            return Stream.empty();
        }
        var sum = outcomes.values().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var withCarried = sum.add(carried);
        if (wholes.stream()
                .anyMatch(w -> w.value().compareTo(sum) == 0 || w.value().compareTo(withCarried) == 0)) {
            return Stream.empty();
        }
        var whole = wholes.get(wholes.size() - 1);
        var formula =
                outcomes.values().stream().map(f -> f.value().toPlainString()).collect(Collectors.joining(" + "));
        return Stream.of(Finding.of(
                        INFO,
                        whole.place(),
                        sum.toPlainString() + " = " + formula,
                        whole.value().toPlainString(),
                        whole.quote(),
                        sum)
                .quoting(whole.quote()));
    }
}
