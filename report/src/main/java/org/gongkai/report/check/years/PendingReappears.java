package org.gongkai.report.check.years;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.Place;

/** Cases pending at the end of last year reappear this year, settled or still pending. */
final class PendingReappears implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R15", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Pairs.of(context).stream().flatMap(PendingReappears::pair);
    }

    private static Stream<Finding> pair(Pairs.Pair pair) {
        return Arrays.stream(DisputeGroup.values()).flatMap(group -> group(pair, group));
    }

    private static Stream<Finding> group(Pairs.Pair pair, DisputeGroup group) {
        var id = CellId.of(group, DisputeOutcome.TOTAL);
        var now = pair.now().number(id);
        var pending = pair.last().number(CellId.of(group, DisputeOutcome.PENDING));
        if (now.isEmpty() || pending.isEmpty() || now.get().compareTo(pending.get()) >= 0) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                INFO,
                Place.of(id, pair.now().cell(id).origin()),
                now.get().toPlainString(),
                "≥ " + pending.get(),
                group.label(),
                now.get(),
                pending.get()));
    }
}
