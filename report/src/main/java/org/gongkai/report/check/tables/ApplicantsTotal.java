package org.gongkai.report.check.tables;

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

/** 总计 is the sum of the six kinds of applicant, in each row; silent where the total is blank. */
final class ApplicantsTotal implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R03", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return RequestRow.rows(context.report().layoutFormat(TableKind.REQUESTS)).stream()
                .flatMap(row -> row(context.report(), row));
    }

    private static Stream<Finding> row(AnnualReport report, RequestRow row) {
        var total = CellId.of(row, ApplicantColumn.TOTAL);
        var sum = Sums.of(
                report,
                ApplicantColumn.kinds().stream().map(c -> CellId.of(row, c)).toList());
        var printed = report.number(total);
        if (sum == null || printed.isEmpty() || printed.get().compareTo(sum.value()) == 0) {
            return Stream.empty();
        }
        var place = Place.of(total, report.cell(total).origin());
        return Stream.of(Finding.of(INFO, place, printed.get().toPlainString(), sum.formula(), row.label()));
    }
}
