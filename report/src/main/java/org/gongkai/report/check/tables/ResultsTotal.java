package org.gongkai.report.check.tables;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;

/** （七）总计 is the sum of all outcomes, in each column; silent where the total is blank. */
final class ResultsTotal implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R02", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Arrays.stream(ApplicantColumn.values()).flatMap(column -> column(context.report(), column));
    }

    private static Stream<Finding> column(AnnualReport report, ApplicantColumn column) {
        var total = CellId.of(RequestRow.RESULTS_TOTAL, column);
        var cells = RequestRow.results(report.layoutFormat(TableKind.REQUESTS)).stream()
                .map(row -> CellId.of(row, column))
                .toList();
        // a column of blanks says nothing about its total: Shanghai 2019 prints no row totals at all
        boolean silent = cells.stream().allMatch(id -> report.number(id).isEmpty());
        var sum = Sums.of(report, cells);
        var printed = report.number(total);
        if (sum == null
                || printed.isEmpty()
                || silent && printed.get().signum() != 0 && column == ApplicantColumn.TOTAL
                || printed.get().compareTo(sum.value()) == 0) {
            return Stream.empty();
        }
        var place = Place.of(total, report.cell(total).origin());
        return Stream.of(Finding.of(INFO, place, printed.get().toPlainString(), sum.formula(), column.label()));
    }
}
