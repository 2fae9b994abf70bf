package org.gongkai.report.variants;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;

/** Figures for all three tables that satisfy the reconciliation of the format (勾稽关系). */
final class InventedFigures {
    private final Random random;
    private final int size;

    InventedFigures(Random random) {
        this.random = random;
        this.size = new int[] {2, 12, 60, 4000}[random.nextInt(4)];
    }

    Map<CellId, String> cells(ReportFormat proactive, ReportFormat requests) {
        var cells = new LinkedHashMap<CellId, String>();
        for (var block : BlockLayout.of(TableKind.PROACTIVE, proactive)) {
            block.cells().forEach(id -> cells.put(id, proactive(id)));
        }
        for (var column : ApplicantColumn.kinds()) {
            column(column, requests, cells);
        }
        for (var row : RequestRow.rows(requests)) {
            int total = ApplicantColumn.kinds().stream()
                    .mapToInt(c -> number(cells, CellId.of(row, c)))
                    .sum();
            cells.put(CellId.of(row, ApplicantColumn.TOTAL), Integer.toString(total));
        }
        for (var group : DisputeGroup.values()) {
            int total = 0;
            for (var outcome : DisputeOutcome.outcomes()) {
                int count = count();
                total += count;
                cells.put(CellId.of(group, outcome), Integer.toString(count));
            }
            cells.put(CellId.of(group, DisputeOutcome.TOTAL), Integer.toString(total));
        }
        return cells;
    }

    private void column(ApplicantColumn column, ReportFormat format, Map<CellId, String> cells) {
        int results = 0;
        for (var row : RequestRow.results(format)) {
            int count = random.nextInt(3) == 0 ? count() : 0;
            results += count;
            cells.put(CellId.of(row, column), Integer.toString(count));
        }
        int open = random.nextInt(4) == 0 ? count() : 0;
        int carried = random.nextInt(3) == 0 ? random.nextInt(results + open + 1) : 0;
        cells.put(CellId.of(RequestRow.RESULTS_TOTAL, column), Integer.toString(results));
        cells.put(CellId.of(RequestRow.CARRIED_OUT, column), Integer.toString(open));
        cells.put(CellId.of(RequestRow.CARRIED_IN, column), Integer.toString(carried));
        cells.put(CellId.of(RequestRow.NEW_RECEIVED, column), Integer.toString(results + open - carried));
    }

    private String proactive(CellId id) {
        if (id.row().equals("rules")) {
            return "0";
        }
        return switch (id.column()) {
            case "amount", "procurement_amount" ->
                random.nextBoolean()
                        ? count() + "." + (1 + random.nextInt(9))
                        : count() + "." + (10 + random.nextInt(90)) + "07";
            case "items_change" -> Integer.toString(random.nextInt(21) - 10);
            default -> Integer.toString(count());
        };
    }

    private int count() {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(size);
    }

    private static int number(Map<CellId, String> cells, CellId id) {
        return Integer.parseInt(cells.getOrDefault(id, "0"));
    }
}
