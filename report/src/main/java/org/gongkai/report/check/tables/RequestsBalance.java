package org.gongkai.report.check.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.RequestRow;

/** 第一项加第二项之和，等于第三项加第四项之和, in each column; silent where （七）总计 is blank or anything is unread. */
final class RequestsBalance implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R01", Severity.ERROR);

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
        var left = Sums.of(
                report, List.of(CellId.of(RequestRow.NEW_RECEIVED, column), CellId.of(RequestRow.CARRIED_IN, column)));
        var right = Sums.of(report, List.of(total, CellId.of(RequestRow.CARRIED_OUT, column)));
        if (left == null || right == null || left.value().compareTo(right.value()) == 0) {
            return Stream.empty();
        }
        if (!(report.cell(total) instanceof Cell.Value) && left.value().signum() != 0) {
            return Stream.empty();
        }
        var place = Place.of(total, report.cell(total).origin());
        return Stream.of(Finding.of(INFO, place, right.formula(), left.formula(), column.label()));
    }
}
