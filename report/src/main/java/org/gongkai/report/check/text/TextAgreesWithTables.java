package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.TableKind;

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
        var requests = RequestWords.in(context);
        var disputes = new DisputeWords(totals);
        var documents = new DocumentWords(totals);
        var decisions = new DecisionWords(totals);
        return context.figures().all().stream()
                .filter(figure -> Years.isOfReport(figure, context.report()))
                .flatMap(figure -> FeeWords.names(figure)
                        ? fees(context.report(), figure)
                        : disputes
                                .of(figure)
                                .or(() -> documents.of(figure))
                                .or(() -> decisions.of(figure))
                                .or(() -> requests.of(figure))
                                .stream()
                                .flatMap(named -> compare(totals, figure, named)));
    }

    private static Stream<Finding> fees(AnnualReport report, Figure figure) {
        return report.formats().get(TableKind.PROACTIVE) != ReportFormat.CURRENT_2021
                ? Stream.empty()
                : report.number(FeeWords.AMOUNT).stream()
                        .filter(amount -> !FeeWords.holds(figure, amount))
                        .map(amount -> finding(figure, "fees", FeeWords.AMOUNT, 1, amount, amount + "万元"));
    }

    private static Stream<Finding> compare(Totals totals, Figure figure, Named named) {
        var readings = totals.readings(named.alternatives());
        if (readings.isEmpty() || readings.stream().anyMatch(r -> r.value().compareTo(figure.value()) == 0)) {
            return Stream.empty();
        }
        var plain = readings.get(0);
        var cells = named.alternatives().get(0);
        return Stream.of(finding(figure, named.id(), cells.get(0), cells.size(), plain.value(), plain.formula()));
    }

    private static Finding finding(Figure figure, String sub, CellId cell, int cells, BigDecimal due, String expected) {
        var section = cell.table().section().title();
        var found = Finding.of(
                INFO,
                figure.place(),
                figure.value().toPlainString() + figure.unit(),
                expected,
                figure.value(),
                figure.unit(),
                section,
                Checker.nameOf(cell),
                due,
                cells);
        var said = cells > 1
                ? found
                : found.saying("rule.R20.one", figure.value(), figure.unit(), section, Checker.nameOf(cell), due);
        return said.sub(sub).quoting(figure.quote());
    }
}
