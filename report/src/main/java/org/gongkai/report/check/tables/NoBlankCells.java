package org.gongkai.report.check.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;

/**
 * No cell is blank: nothing is written as 0. One finding a row, naming its blank columns, so that a report without
 * zeros is not drowned.
 */
final class NoBlankCells implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R06", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.report().layouts()) {
            for (var row : layout.rows()) {
                row(context.report(), layout, row, findings);
            }
        }
        return findings.stream();
    }

    private static void row(AnnualReport report, BlockLayout layout, BlockLayout.Label row, List<Finding> findings) {
        var blanks = layout.columns().stream()
                .filter(column -> report.cell(new CellId(layout.id(), row.id(), column.id())) instanceof Cell.Blank)
                .toList();
        if (blanks.isEmpty()) {
            return;
        }
        var first = new CellId(layout.id(), row.id(), blanks.get(0).id());
        var names = blanks.stream().map(BlockLayout.Label::text).collect(Collectors.joining("、"));
        findings.add(Finding.of(
                INFO,
                Place.of(first, report.cell(first).origin()),
                report.cell(first).raw(),
                "0",
                row.text(),
                blanks.size(),
                names));
    }
}
