package org.gongkai.report.check.text;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.figures.Figure;

/**
 * A figure of the narrative that names a cell equals it. A phrase that can be read in several ways is tried in all of
 * them; it is a finding only if none holds.
 */
final class TextAgreesWithTables implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R20", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var totals = new Totals(context.report());
        var requests = new RequestWords(totals);
        var disputes = new DisputeWords(totals);
        var documents = new DocumentWords(totals);
        return context.figures().all().stream()
                .filter(figure -> Years.isOfReport(figure, context.report()))
                .flatMap(figure -> Stream.of(disputes.of(figure), documents.of(figure), requests.of(figure))
                        .flatMap(Optional::stream)
                        .limit(1)
                        .flatMap(named -> compare(totals, figure, named)));
    }

    private static Stream<Finding> compare(Totals totals, Figure figure, Named named) {
        var readings = totals.readings(named.alternatives());
        if (readings.isEmpty() || readings.stream().anyMatch(r -> r.value().compareTo(figure.value()) == 0)) {
            return Stream.empty();
        }
        var plain = readings.get(0);
        var cell = named.alternatives().get(0).get(0);
        return Stream.of(Finding.of(
                        INFO,
                        figure.place(),
                        figure.value().toPlainString() + figure.unit(),
                        plain.formula(),
                        figure.value(),
                        figure.unit(),
                        cell.table().section().title(),
                        Checker.nameOf(cell),
                        plain.value(),
                        named.alternatives().get(0).size())
                .sub(named.id())
                .quoting(figure.quote()));
    }
}
