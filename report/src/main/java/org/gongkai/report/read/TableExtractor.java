package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.ReadProblem;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/** Reads the statutory tables from the grids of a document. A value belongs to its row and its position, or is unread. */
final class TableExtractor {
    private static final Set<String> COLUMNS_2021 = Set.of("本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量");
    private static final Set<String> COLUMNS_2019 =
            Set.of("本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增减", "采购项目数量");
    private static final int MOST_PROBLEMS = 100;
    private static final Cell MISSING = new Cell.Unread("", Origin.NOWHERE);
    private static final Set<String> APPLICANTS = Set.of("自然人", "商业企业", "科研机构", "法人或其他组织", "社会公益组织");

    private final Map<TableKind, ReportFormat> formats = new EnumMap<>(TableKind.class);
    private final IdentityHashMap<Block.Grid, Optional<TableKind>> kinds = new IdentityHashMap<>();
    private final Set<TableKind> found = new HashSet<>();
    private final Map<CellId, Cell> cells = new LinkedHashMap<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private final List<RequestRow> requestRows = new ArrayList<>();
    private List<List<Block.GridCell>> requestHeadings = List.of();
    private String unitHint = "";

    Map<TableKind, ReportFormat> formats() {
        return formats;
    }

    Map<CellId, Cell> cells() {
        return cells;
    }

    List<ReadProblem> problems() {
        return problems;
    }

    boolean isStatutory(Block.Grid grid) {
        return kindOf(grid) != null;
    }

    /**
     * @param year the report year, which decides the layout of a table that was not found
     */
    void read(List<Block.Grid> grids, @Nullable Integer year) {
        var proactive = new ArrayList<Block.Grid>();
        var requests = new ArrayList<Block.Grid>();
        var disputes = new ArrayList<Block.Grid>();
        for (var grid : grids) {
            var kind = kindOf(grid);
            if (kind == null) {
                continue;
            }
            found.add(kind);
            switch (kind) {
                case PROACTIVE -> proactive.add(grid);
                case REQUESTS -> requests.add(grid);
                case DISPUTES -> disputes.add(grid);
            }
        }
        proactiveFormat(proactive);
        requests.forEach(this::requests);
        requestFormat();
        proactive.forEach(grid -> proactive(grid, layoutFormat(TableKind.PROACTIVE, year)));
        disputes.forEach(this::disputes);
        complete(year);
    }

    private @Nullable TableKind kindOf(Block.Grid grid) {
        return kinds.computeIfAbsent(grid, g -> Optional.ofNullable(findKind(g)))
                .orElse(null);
    }

    private static @Nullable TableKind findKind(Block.Grid grid) {
        boolean clause = false;
        boolean proactive = false;
        boolean outcomes = false;
        for (var row : grid.rows()) {
            for (var cell : row) {
                if (cell.covered() || CellText.isBlank(cell.text()) || CellText.isNumber(cell.text())) {
                    continue;
                }
                var normal = Labels.normal(cell.text());
                if (normal.length() > 60) {
                    continue;
                }
                if (normal.length() > 5 && RowLabels.request(cell.text()) != null) {
                    return TableKind.REQUESTS;
                }
                clause |= normal.startsWith("第二十条第")
                        || normal.equals("信息内容")
                        || COLUMNS_2021.contains(normal)
                        || COLUMNS_2019.contains(normal);
                outcomes |= normal.equals("结果维持") || normal.equals("结果纠正");
                proactive |= RowLabels.proactive(cell.text()) != null;
            }
        }
        if (clause && proactive) {
            return TableKind.PROACTIVE;
        }
        return outcomes ? TableKind.DISPUTES : null;
    }

    private void proactiveFormat(List<Block.Grid> grids) {
        int old = 0;
        int current = 0;
        for (var grid : grids) {
            for (var row : grid.rows()) {
                for (var cell : row) {
                    var normal = Labels.normal(cell.text());
                    current += COLUMNS_2021.contains(normal) || normal.startsWith("本年收费金额") ? 1 : 0;
                    old += COLUMNS_2019.contains(normal) || normal.equals("政府集中采购") ? 1 : 0;
                }
            }
        }
        if (old != current) {
            formats.put(TableKind.PROACTIVE, old > current ? ReportFormat.TRIAL_2019 : ReportFormat.CURRENT_2021);
        }
    }

    private void requestFormat() {
        boolean single = requestRows.contains(RequestRow.OTHER_HANDLING);
        boolean three = requestRows.contains(RequestRow.OTHER_NO_CORRECTION)
                || requestRows.contains(RequestRow.OTHER_FEE_UNPAID)
                || requestRows.contains(RequestRow.OTHER_OTHER);
        if (three) {
            formats.put(TableKind.REQUESTS, ReportFormat.CURRENT_2021);
        } else if (single) {
            formats.put(TableKind.REQUESTS, ReportFormat.TRIAL_2019);
        }
    }

    private ReportFormat layoutFormat(TableKind table, @Nullable Integer year) {
        var own = formats.get(table);
        if (own != null) {
            return own;
        }
        return year != null ? ReportFormat.dueFor(year) : ReportFormat.CURRENT_2021;
    }

    private void requests(Block.Grid grid) {
        var layout =
                BlockLayout.of(TableKind.REQUESTS, ReportFormat.CURRENT_2021).get(0);
        var headings = new ArrayList<List<Block.GridCell>>();
        var rows = new ArrayList<List<Block.GridCell>>();
        for (var row : grid.rows()) {
            (namesApplicants(row) ? headings : rows).add(row);
        }
        // the second piece of a table cut in two has no headings of its own
        requestHeadings = headings.isEmpty() ? requestHeadings : headings;
        for (var row : rows) {
            RequestRow match = null;
            int at = -1;
            for (int i = 0; i < row.size() && !CellText.isNumber(row.get(i).text()); i++) {
                var request = row.get(i).covered()
                        ? null
                        : RowLabels.request(row.get(i).text());
                if (request != null) {
                    match = request;
                    at = i;
                }
            }
            if (match != null) {
                requestRows.add(match);
                values(CellId.REQUESTS, match.id(), layout.columns(), grid, requestHeadings, row, at);
            } else {
                unknown(row);
            }
        }
    }

    private static boolean namesApplicants(List<Block.GridCell> row) {
        for (var cell : row) {
            if (!CellText.isNumber(cell.text()) && APPLICANTS.contains(Labels.normal(cell.text()))) {
                return true;
            }
        }
        return false;
    }

    private void unknown(List<Block.GridCell> row) {
        var numbers = row.stream()
                .filter(c -> !c.covered() && CellText.isNumber(c.text()))
                .count();
        var label = row.stream()
                .filter(c -> !c.covered() && !c.text().isEmpty() && !CellText.isNumber(c.text()))
                .findFirst();
        if (numbers >= 6 && label.isPresent() && problems.size() < MOST_PROBLEMS) {
            problems.add(ReadProblem.of(
                    "unknown_row", label.get().origin(), label.get().text()));
        }
    }

    private void proactive(Block.Grid grid, ReportFormat format) {
        var blocks = BlockLayout.of(TableKind.PROACTIVE, format);
        List<Block.GridCell> header = List.of();
        for (var row : grid.rows()) {
            String[] match = null;
            int at = -1;
            for (int i = 0; i < row.size() && !CellText.isNumber(row.get(i).text()); i++) {
                var label = row.get(i).covered()
                        ? null
                        : RowLabels.proactive(row.get(i).text());
                if (label != null) {
                    match = label;
                    at = i;
                }
            }
            if (match == null) {
                header = row;
                continue;
            }
            unitHint = unitOf(header);
            for (var block : blocks) {
                if (block.id().equals(match[0]) && hasRow(block, match[1])) {
                    values(block.id(), match[1], block.columns(), grid, List.of(header), row, at);
                }
            }
        }
    }

    private static boolean hasRow(BlockLayout block, String id) {
        return block.rows().stream().anyMatch(row -> row.id().equals(id));
    }

    private static String unitOf(List<Block.GridCell> header) {
        for (var cell : header) {
            var normal = Labels.normal(cell.text());
            if (normal.startsWith("采购总金额")) {
                return normal.endsWith("万元") ? "万元" : normal.endsWith("元") ? "元" : "";
            }
        }
        return "";
    }

    private void disputes(Block.Grid grid) {
        var layout =
                BlockLayout.of(TableKind.DISPUTES, ReportFormat.CURRENT_2021).get(0);
        boolean headed = false;
        for (var row : grid.rows()) {
            boolean header = row.stream().anyMatch(c -> {
                var normal = Labels.normal(c.text());
                return normal.equals("结果维持") || normal.equals("行政复议") || normal.equals("复议后起诉");
            });
            if (header) {
                headed = true;
                continue;
            }
            boolean words = row.stream()
                    .anyMatch(c -> !c.covered() && !CellText.isNumber(c.text()) && !CellText.isBlank(c.text()));
            if (headed
                    && (!words || row.size() >= 15)
                    && !cells.containsKey(new CellId(CellId.DISPUTES, CellId.CASES, "review_upheld"))) {
                boolean labelled =
                        !row.isEmpty() && Labels.normal(row.get(0).text()).matches("数量|件数|合计|数据");
                values(CellId.DISPUTES, CellId.CASES, layout.columns(), grid, grid.rows(), row, labelled ? 0 : -1);
            }
        }
    }

    /** Puts the cells of a row behind its label into place, or says that they do not fit. */
    private void values(
            String block,
            String row,
            List<BlockLayout.Label> columns,
            Block.Grid grid,
            List<List<Block.GridCell>> headings,
            List<Block.GridCell> cellsOfRow,
            int label) {
        if (cells.containsKey(new CellId(block, row, columns.get(0).id()))) {
            return;
        }
        var chosen = chosen(columns, grid, headings, cellsOfRow, label);
        if (chosen == null) {
            var raw = CellText.shown(cellsOfRow.stream()
                    .skip(label + 1L)
                    .filter(c -> !c.covered())
                    .map(c -> CellText.shown(c.text()))
                    .collect(Collectors.joining(" | ")));
            var origin = cellsOfRow.get(Math.max(label, 0)).origin();
            problems.add(ReadProblem.of("row_width", origin, label(block, row), Integer.toString(columns.size()), raw));
            for (var column : columns) {
                cells.put(new CellId(block, row, column.id()), new Cell.Unread(raw, origin));
            }
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            var id = columns.get(i).id();
            boolean amount = id.equals("procurement_amount");
            var unit = amount ? unitHint : id.equals("amount") ? "万元" : "";
            cells.put(
                    new CellId(block, row, id),
                    id.equals("items_change")
                            ? CellText.change(
                                    chosen.get(i).text(), chosen.get(i).origin())
                            : CellText.read(chosen.get(i).text(), chosen.get(i).origin(), amount, unit));
        }
    }

    private static @Nullable List<Block.GridCell> chosen(
            List<BlockLayout.Label> columns,
            Block.Grid grid,
            List<List<Block.GridCell>> headings,
            List<Block.GridCell> row,
            int label) {
        int count = columns.size();
        var own = new ArrayList<Block.GridCell>();
        for (int i = label + 1; i < row.size(); i++) {
            if (!row.get(i).covered()) {
                own.add(row.get(i));
            }
        }
        if (own.size() == count) {
            return own;
        }
        if (own.size() < count) {
            return null;
        }
        boolean restEmpty =
                own.subList(count, own.size()).stream().allMatch(c -> c.text().isEmpty());
        if (grid.aligned() && row.size() - label - 1 >= count) {
            var last = own.subList(own.size() - count, own.size());
            boolean leadEmpty = own.subList(0, own.size() - count).stream()
                    .allMatch(c -> c.text().isEmpty());
            if (leadEmpty && restEmpty && own.get(0).text().isEmpty()) {
                return UnderHeadings.cells(columns, headings, row, own);
            }
            if (leadEmpty && !restEmpty) {
                return last;
            }
        }
        return restEmpty ? own.subList(0, count) : null;
    }

    private static String label(String block, String row) {
        return Arrays.stream(TableKind.values())
                .flatMap(table ->
                        Arrays.stream(ReportFormat.values()).flatMap(format -> BlockLayout.of(table, format).stream()))
                .filter(layout -> layout.id().equals(block))
                .flatMap(layout -> layout.rows().stream())
                .filter(label -> label.id().equals(row))
                .map(BlockLayout.Label::text)
                .findFirst()
                .orElse(row);
    }

    private void complete(@Nullable Integer year) {
        for (var table : TableKind.values()) {
            for (var block : BlockLayout.of(table, layoutFormat(table, year))) {
                for (var row : block.rows()) {
                    boolean missing = false;
                    for (var column : block.columns()) {
                        var id = new CellId(block.id(), row.id(), column.id());
                        missing |= cells.putIfAbsent(id, MISSING) == null;
                    }
                    if (missing && found.contains(table)) {
                        problems.add(ReadProblem.of("row_missing", Origin.NOWHERE, row.text()));
                    }
                }
            }
            if (!found.contains(table)) {
                problems.add(ReadProblem.of(
                        "table_missing", Origin.NOWHERE, table.section().title()));
            }
        }
        var order = requestRows.stream().distinct().toList();
        if (!order.equals(order.stream().sorted().toList())) {
            problems.add(ReadProblem.of("rows_out_of_order", Origin.NOWHERE));
        }
    }
}
