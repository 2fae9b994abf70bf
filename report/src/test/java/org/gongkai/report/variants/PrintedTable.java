package org.gongkai.report.variants;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;

/**
 * A table in the layout of the statutory form, with its merged cells.
 *
 * @param width grid columns
 */
record PrintedTable(int width, List<List<Printed>> rows) {
    private static final String NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    /** A cell with its spans; {@code number} is a value, anything else a label. */
    record Printed(String text, int rows, int columns, boolean number) {}

    /** Table 2, one table or one for each clause. */
    static List<PrintedTable> proactive(InventedReport report, boolean apart) {
        var tables = new ArrayList<PrintedTable>();
        var rows = new ArrayList<List<Printed>>();
        int width = 4;
        for (var block : BlockLayout.of(TableKind.PROACTIVE, report.proactive())) {
            int columns = block.columns().size();
            rows.add(List.of(label(block.heading(), 1, width)));
            var header = new ArrayList<Printed>();
            header.add(label("信息内容", 1, 1));
            for (int c = 0; c < columns; c++) {
                header.add(label(block.columns().get(c).text(), 1, span(c, columns, width)));
            }
            rows.add(header);
            for (var row : block.rows()) {
                var line = new ArrayList<Printed>();
                line.add(label(row.text(), 1, 1));
                for (int c = 0; c < columns; c++) {
                    var id = new CellId(
                            block.id(), row.id(), block.columns().get(c).id());
                    line.add(new Printed(report.cell(id), 1, span(c, columns, width), true));
                }
                rows.add(line);
            }
            if (apart) {
                tables.add(new PrintedTable(width, List.copyOf(rows)));
                rows.clear();
            }
        }
        if (!apart) {
            tables.add(new PrintedTable(width, rows));
        }
        return tables;
    }

    private static int span(int column, int columns, int width) {
        return column == columns - 1 ? width - columns : 1;
    }

    static PrintedTable requests(InventedReport report) {
        var rows = new ArrayList<List<Printed>>();
        rows.add(List.of(label(NOTE, 3, 3), label("申请人情况", 1, 7)));
        rows.add(List.of(label("自然人", 2, 1), label("法人或其他组织", 1, 5), label("总计", 2, 1)));
        rows.add(ApplicantColumn.kinds().stream()
                .skip(1)
                .map(c -> label(c.label(), 1, 1))
                .toList());
        var all = RequestRow.rows(report.requests());
        for (int i = 0; i < all.size(); i++) {
            rows.add(request(report, all, i, i));
        }
        return new PrintedTable(10, rows);
    }

    /** The table in two pieces, as a page break or an editor cuts it; merged cells go on in the second piece. */
    static List<PrintedTable> requestsInTwo(InventedReport report, int cut, boolean repeatHeader) {
        var whole = requests(report).rows();
        var all = RequestRow.rows(report.requests());
        var first = new ArrayList<List<Printed>>(whole.subList(0, 3));
        for (int i = 0; i < cut; i++) {
            first.add(clip(request(report, all, i, i), cut - i));
        }
        var second = new ArrayList<List<Printed>>(repeatHeader ? whole.subList(0, 3) : List.of());
        for (int i = cut; i < all.size(); i++) {
            second.add(request(report, all, i, i == cut ? 0 : i));
        }
        return List.of(new PrintedTable(10, first), new PrintedTable(10, second));
    }

    /** The same with the name of its group in each row, as copied out of a spreadsheet; headings stay merged. */
    PrintedTable repeated() {
        var out = new ArrayList<List<Printed>>();
        for (int r = 0; r < rows.size(); r++) {
            var line = new ArrayList<Printed>();
            for (int above = 0; above < r; above++) {
                for (var cell : rows.get(above)) {
                    if (above + cell.rows() > r && isGroup(cell)) {
                        line.add(label(cell.text(), 1, cell.columns()));
                    }
                }
            }
            rows.get(r).forEach(c -> line.add(isGroup(c) ? label(c.text(), 1, c.columns()) : c));
            out.add(line);
        }
        return new PrintedTable(width, out);
    }

    private static boolean isGroup(Printed cell) {
        return cell.text().startsWith("三、")
                || cell.text().startsWith("（") && !cell.text().equals(NOTE);
    }

    private static List<Printed> clip(List<Printed> row, int left) {
        return row.stream()
                .map(c -> new Printed(c.text(), Math.min(c.rows(), left), c.columns(), c.number()))
                .toList();
    }

    /** A row of table 3; merged cells that reach back above {@code from} start here anew. */
    private static List<Printed> request(InventedReport report, List<RequestRow> all, int at, int from) {
        var row = all.get(at);
        var line = new ArrayList<Printed>();
        if (row.group() == RequestRow.Group.NONE) {
            line.add(label(row.label(), 1, 3));
        } else {
            boolean anew = from < at;
            if (anew || all.get(at - 1).group() == RequestRow.Group.NONE) {
                line.add(label("三、本年度办理结果", left(all, at, RequestRow.Group.NONE), 1));
            }
            if (row.group().label().isEmpty()) {
                line.add(label(row.label(), 1, 2));
            } else {
                if (anew || all.get(at - 1).group() != row.group()) {
                    line.add(label(row.group().label(), same(all, at), 1));
                }
                line.add(label(row.label(), 1, 1));
            }
        }
        for (var column : ApplicantColumn.values()) {
            line.add(new Printed(report.cell(CellId.of(row, column)), 1, 1, true));
        }
        return line;
    }

    private static int left(List<RequestRow> all, int at, RequestRow.Group until) {
        int end = at;
        while (end < all.size() && all.get(end).group() != until) {
            end++;
        }
        return end - at;
    }

    private static int same(List<RequestRow> all, int at) {
        int end = at;
        while (all.get(end).group() == all.get(at).group()) {
            end++;
        }
        return end - at;
    }

    static PrintedTable disputes(InventedReport report) {
        var rows = new ArrayList<List<Printed>>();
        rows.add(List.of(label("行政复议", 1, 5), label("行政诉讼", 1, 10)));
        var second = new ArrayList<Printed>();
        for (var outcome : DisputeOutcome.values()) {
            second.add(label(outcome.label(), 2, 1));
        }
        second.add(label(DisputeGroup.SUIT_DIRECT.label(), 1, 5));
        second.add(label(DisputeGroup.SUIT_AFTER_REVIEW.label(), 1, 5));
        rows.add(second);
        var third = new ArrayList<Printed>();
        var values = new ArrayList<Printed>();
        for (var group : DisputeGroup.values()) {
            for (var outcome : DisputeOutcome.values()) {
                if (group != DisputeGroup.REVIEW) {
                    third.add(label(outcome.label(), 1, 1));
                }
                values.add(new Printed(report.cell(CellId.of(group, outcome)), 1, 1, true));
            }
        }
        rows.add(third);
        rows.add(values);
        return new PrintedTable(15, rows);
    }

    private static Printed label(String text, int rows, int columns) {
        return new Printed(text, rows, columns, false);
    }
}
