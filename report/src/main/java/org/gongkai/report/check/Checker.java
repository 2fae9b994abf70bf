package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.TableKind;

/** Runs rules over a report. The same bytes always give the same findings in the same order: by place, then by rule. */
public final class Checker {
    private static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(f -> sectionOf(f.place()))
            .thenComparingInt(f -> cellOf(f.place()))
            .thenComparingInt(f -> f.place().origin().page())
            .thenComparingInt(f -> f.place().origin().line())
            .thenComparing(Finding::id)
            .thenComparing(Finding::quote)
            .thenComparing(Finding::actual)
            .thenComparing(Finding::expected);

    private static final Map<CellId, Integer> POSITIONS = positions();

    private final List<ReportRule> rules;

    public Checker(List<ReportRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Finding> check(CheckContext context) {
        var findings = new ArrayList<Finding>();
        for (var rule : rules) {
            rule.check(context).forEach(findings::add);
        }
        findings.sort(ORDER);
        return List.copyOf(findings);
    }

    private static int sectionOf(Place place) {
        return place.section() == null ? -1 : place.section().ordinal();
    }

    private static int cellOf(Place place) {
        var cell = place.cell();
        if (cell == null) {
            return -1;
        }
        return POSITIONS.getOrDefault(cell, POSITIONS.size());
    }

    /** The cells of both formats in printed order. */
    private static Map<CellId, Integer> positions() {
        var positions = new HashMap<CellId, Integer>();
        for (var table : TableKind.values()) {
            for (var format : ReportFormat.values()) {
                for (var layout : BlockLayout.of(table, format)) {
                    layout.cells().forEach(id -> positions.putIfAbsent(id, positions.size()));
                }
            }
        }
        return Map.copyOf(positions);
    }

    /** The Chinese name of a cell: its row and column as the format labels them. */
    public static String nameOf(CellId cell) {
        for (var format : List.of(ReportFormat.CURRENT_2021, ReportFormat.TRIAL_2019)) {
            for (var layout : BlockLayout.of(cell.table(), format)) {
                if (layout.cells().contains(cell)) {
                    var column = label(layout.columns(), cell.column());
                    return cell.table() == TableKind.DISPUTES
                            ? disputeGroup(cell.column()) + "·" + column
                            : label(layout.rows(), cell.row()) + "·" + column;
                }
            }
        }
        return cell.toString();
    }

    private static String disputeGroup(String column) {
        String best = "";
        int length = 0;
        for (var group : DisputeGroup.values()) {
            if (column.startsWith(group.id() + "_") && group.id().length() > length) {
                best = group.label();
                length = group.id().length();
            }
        }
        return best;
    }

    private static String label(List<BlockLayout.Label> labels, String id) {
        return labels.stream()
                .filter(l -> l.id().equals(id))
                .map(BlockLayout.Label::text)
                .findFirst()
                .orElse(id);
    }
}
