package org.gongkai.report.check.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.RequestRow;

/** Reviews or suits in a year without any request: possible, since they may be about earlier years, but worth a look. */
final class DisputesWithoutRequests implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R91", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var report = context.report();
        var requests = new ArrayList<CellId>();
        for (var row : new RequestRow[] {RequestRow.NEW_RECEIVED, RequestRow.CARRIED_IN, RequestRow.RESULTS_TOTAL}) {
            requests.add(CellId.of(row, ApplicantColumn.TOTAL));
        }
        boolean none = requests.stream()
                .allMatch(id -> report.number(id).filter(n -> n.signum() == 0).isPresent());
        if (!none) {
            return Stream.empty();
        }
        return Stream.of(DisputeGroup.values())
                .map(group -> CellId.of(group, DisputeOutcome.TOTAL))
                .filter(id -> report.number(id).orElse(BigDecimal.ZERO).signum() > 0)
                .map(id -> Finding.of(
                        INFO,
                        Place.of(id, report.cell(id).origin()),
                        report.cell(id).raw(),
                        "",
                        report.cell(id).raw()));
    }
}
