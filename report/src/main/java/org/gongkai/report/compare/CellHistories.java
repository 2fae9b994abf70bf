package org.gongkai.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of the years beside one another. Between the formats of 2019 and 2021 only the rows of table 3 that
 * both print, and table 4, mean the same; no cell of table 2 does, even where both have its name.
 */
final class CellHistories {
    private final List<AnnualReport> reports;
    private final List<CellHistory> histories = new ArrayList<>();

    private CellHistories(List<AnnualReport> reports) {
        this.reports = reports;
    }

    /** In printed order, the cells of the older format first. */
    static List<CellHistory> of(List<AnnualReport> reports) {
        var all = new CellHistories(reports);
        for (var format : ReportFormat.values()) {
            all.layouts(TableKind.PROACTIVE, format);
        }
        all.requests();
        all.layouts(TableKind.DISPUTES, ReportFormat.CURRENT_2021);
        return List.copyOf(all.histories);
    }

    private void layouts(TableKind table, ReportFormat format) {
        var in = reports.stream()
                .filter(r -> table == TableKind.DISPUTES || r.layoutFormat(table) == format)
                .toList();
        if (in.isEmpty()) {
            return;
        }
        for (var layout : BlockLayout.of(table, format)) {
            for (var row : layout.rows()) {
                for (var column : layout.columns()) {
                    var label = table == TableKind.DISPUTES ? group(column.id()) : row.text();
                    add(layout, new CellId(layout.id(), row.id(), column.id()), label, column.text(), in);
                }
            }
        }
    }

    private void requests() {
        for (var row : RequestRow.values()) {
            var in = reports.stream()
                    .filter(r -> row.in(r.layoutFormat(TableKind.REQUESTS)))
                    .toList();
            var layout = BlockLayout.of(TableKind.REQUESTS, ReportFormat.CURRENT_2021)
                    .get(0);
            var group = row.group().label();
            var label = group.isEmpty() ? row.label() : group + " › " + row.label();
            for (var column : in.isEmpty() ? List.<BlockLayout.Label>of() : layout.columns()) {
                add(layout, new CellId(layout.id(), row.id(), column.id()), label, column.text(), in);
            }
        }
    }

    private static String group(String column) {
        var best = DisputeGroup.REVIEW;
        for (var group : DisputeGroup.values()) {
            best = column.startsWith(group.id() + "_") ? group : best;
        }
        return best.label();
    }

    private void add(BlockLayout layout, CellId id, String row, String column, List<AnnualReport> in) {
        var cells = new TreeMap<Integer, Cell>();
        in.forEach(report -> cells.put(YearComparison.yearOf(report), report.cell(id)));
        histories.add(new CellHistory(id, layout.heading(), row, column, layout.unit(), cells, changes(cells)));
    }

    private static SortedMap<Integer, Change> changes(NavigableMap<Integer, Cell> cells) {
        var changes = new TreeMap<Integer, Change>();
        for (var now : cells.entrySet()) {
            var before = cells.lowerEntry(now.getKey());
            if (before == null || !Objects.equals(unit(before.getValue()), unit(now.getValue()))) {
                continue;
            }
            var last = before.getValue().number();
            now.getValue()
                    .number()
                    .ifPresent(number -> last.ifPresent(
                            old -> changes.put(now.getKey(), Change.between(before.getKey(), old, number))));
        }
        return changes;
    }

    private static @Nullable String unit(Cell cell) {
        return cell instanceof Cell.Value value ? value.unit() : null;
    }
}
