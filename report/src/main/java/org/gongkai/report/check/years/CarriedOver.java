package org.gongkai.report.check.years;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.RequestRow;

/** 上年结转 of a year is 结转下年度 of the year before, in each column. */
final class CarriedOver implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R10", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Pairs.of(context).stream().flatMap(CarriedOver::pair);
    }

    private static Stream<Finding> pair(Pairs.Pair pair) {
        return Arrays.stream(ApplicantColumn.values()).flatMap(column -> column(pair, column));
    }

    private static Stream<Finding> column(Pairs.Pair pair, ApplicantColumn column) {
        var id = CellId.of(RequestRow.CARRIED_IN, column);
        var now = pair.now().number(id);
        var due = pair.last().number(CellId.of(RequestRow.CARRIED_OUT, column));
        if (now.isEmpty() || due.isEmpty() || now.get().compareTo(due.get()) == 0) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                INFO,
                Place.of(id, pair.now().cell(id).origin()),
                now.get().toPlainString(),
                due.get().toPlainString(),
                column.label(),
                now.get(),
                due.get()));
    }
}
