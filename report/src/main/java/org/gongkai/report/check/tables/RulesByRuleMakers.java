package org.gongkai.report.check.tables;

import java.util.stream.Stream;
import org.gongkai.report.check.BodyLevel;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.TableKind;

/** 规章 are made by ministries, provinces and cities with districts; a county, township, street or bureau has none. */
final class RulesByRuleMakers implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R90", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var report = context.report();
        if (!BodyLevel.of(report.body()).lacksRuleMaking()) {
            return Stream.empty();
        }
        var block = BlockLayout.of(TableKind.PROACTIVE, report.layoutFormat(TableKind.PROACTIVE))
                .get(0);
        return block.columns().stream()
                .map(column -> new CellId(block.id(), "rules", column.id()))
                .filter(id -> report.number(id).filter(n -> n.signum() > 0).isPresent())
                .map(id -> Finding.of(
                        INFO,
                        Place.of(id, report.cell(id).origin()),
                        report.cell(id).raw(),
                        "0",
                        String.valueOf(report.body()),
                        report.cell(id).raw()));
    }
}
