package org.gongkai.report.check.tables;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.Place;

/** 总计 of each group of table 4 is the sum of its four outcomes; silent where the total is blank. */
final class DisputesTotal implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R04", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Arrays.stream(DisputeGroup.values()).flatMap(group -> group(context.report(), group));
    }

    private static Stream<Finding> group(AnnualReport report, DisputeGroup group) {
        var total = CellId.of(group, DisputeOutcome.TOTAL);
        var sum = Sums.of(
                report,
                DisputeOutcome.outcomes().stream().map(o -> CellId.of(group, o)).toList());
        var printed = report.number(total);
        if (sum == null || printed.isEmpty() || printed.get().compareTo(sum.value()) == 0) {
            return Stream.empty();
        }
        var place = Place.of(total, report.cell(total).origin());
        return Stream.of(Finding.of(INFO, place, printed.get().toPlainString(), sum.formula(), group.label()));
    }
}
