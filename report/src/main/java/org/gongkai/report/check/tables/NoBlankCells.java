package org.gongkai.report.check.tables;

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
 * No cell is blank: nothing is written as 0. One finding a row, naming its blank columns; one finding
 * a table where more than a few rows have blanks.
 */
final class NoBlankCells implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R06", Severity.ERROR);
    private static final int FEW = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return context.report().layouts().stream().flatMap(layout -> block(context.report(), layout));
    }

    private static Stream<Finding> block(AnnualReport report, BlockLayout layout) {
        var rows = layout.rows().stream()
                .filter(row -> !blanks(report, layout, row).isEmpty())
                .toList();
        if (rows.size() <= FEW) {
            return rows.stream().map(row -> row(report, layout, row));
        }
        int cells = rows.stream()
                .mapToInt(row -> blanks(report, layout, row).size())
                .sum();
        var names = rows.stream().map(BlockLayout.Label::text).collect(Collectors.joining("；"));
        return Stream.of(row(report, layout, rows.get(0)).saying("rule.R06.many", cells, rows.size(), names));
    }

    private static Finding row(AnnualReport report, BlockLayout layout, BlockLayout.Label row) {
        var blanks = blanks(report, layout, row);
        var first = new CellId(layout.id(), row.id(), blanks.get(0).id());
        var cell = report.cell(first);
        var names = blanks.stream().map(BlockLayout.Label::text).collect(Collectors.joining("、"));
        var label = layout.rows().size() == 1 ? first.table().section().title() : row.text();
        return Finding.of(INFO, Place.of(first, cell.origin()), cell.raw(), "0", label, blanks.size(), names);
    }

    private static List<BlockLayout.Label> blanks(AnnualReport report, BlockLayout layout, BlockLayout.Label row) {
        return layout.columns().stream()
                .filter(column -> report.cell(new CellId(layout.id(), row.id(), column.id())) instanceof Cell.Blank)
                .toList();
    }
}
