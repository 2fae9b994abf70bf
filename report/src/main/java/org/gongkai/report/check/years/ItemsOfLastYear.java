package org.gongkai.report.check.years;

import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.ReportFormat;

/** 2019 format: 上一年项目数量 is last year's number with its change. */
final class ItemsOfLastYear implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R13", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Pairs.of(context).stream().flatMap(ItemsOfLastYear::pair);
    }

    private static Stream<Finding> pair(Pairs.Pair pair) {
        return pair.bothIn(ReportFormat.TRIAL_2019)
                ? Stream.of("a20_5.licences", "a20_5.other_services", "a20_6.penalties", "a20_6.coercion", "a20_8.fees")
                        .flatMap(row -> row(pair, row.substring(0, 5), row.substring(6)))
                : Stream.empty();
    }

    private static Stream<Finding> row(Pairs.Pair pair, String block, String row) {
        var id = new CellId(block, row, "items_last_year");
        var now = pair.now().number(id);
        var last = pair.last().number(id);
        var change = pair.last().number(new CellId(block, row, "items_change"));
        if (now.isEmpty() || last.isEmpty() || change.isEmpty()) {
            return Stream.empty();
        }
        var due = last.get().add(change.get());
        return due.compareTo(now.get()) == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        INFO,
                        Place.of(id, pair.now().cell(id).origin()),
                        now.get().toPlainString(),
                        due + " = " + last.get() + " + " + change.get(),
                        now.get(),
                        due));
    }
}
