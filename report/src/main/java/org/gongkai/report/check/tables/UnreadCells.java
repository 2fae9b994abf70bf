package org.gongkai.report.check.tables;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.ReadProblem;

/** A cell holds something that is no number. One finding a row; rows of a missing table and rows
 * of another width are said elsewhere. */
final class UnreadCells implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R80", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var report = context.report();
        var findings = new ArrayList<Finding>();
        var said = report.problems().stream()
                .filter(problem -> problem.code().equals("row_width"))
                .map(ReadProblem::origin)
                .toList();
        for (var layout : report.layouts()) {
            for (var row : layout.rows()) {
                var unread = layout.columns().stream()
                        .filter(column ->
                                report.cell(new CellId(layout.id(), row.id(), column.id())) instanceof Cell.Unread cell
                                        && !cell.raw().isEmpty()
                                        && !said.contains(cell.origin()))
                        .toList();
                if (!unread.isEmpty()) {
                    var first = new CellId(layout.id(), row.id(), unread.get(0).id());
                    var names = unread.stream().map(BlockLayout.Label::text).collect(Collectors.joining("、"));
                    var cell = report.cell(first);
                    findings.add(Finding.of(
                            INFO, Place.of(first, cell.origin()), cell.raw(), "", row.text(), names, cell.raw()));
                }
            }
        }
        return findings.stream();
    }
}
