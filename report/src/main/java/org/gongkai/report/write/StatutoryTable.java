package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/**
 * One table of the report in its statutory layout with merged cells, ready for any output format.
 *
 * @param columns width of the grid
 */
record StatutoryTable(TableKind kind, int columns, List<List<Box>> rows) {
    /**
     * A cell of the layout, placed at its upper left corner.
     *
     * @param id the statutory cell it shows, null for labels
     */
    record Box(
            String text,
            int rowspan,
            int colspan,
            boolean header,
            @Nullable CellId id) {}

    /**
     * A position of the grid as Word stores it: a box spans columns in one slot, and rows by a slot in each row.
     *
     * @param column first column, from 0
     * @param continued the slot continues the box of the row above
     */
    record Slot(Box box, int column, boolean continued) {}

    private static final String BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    private static final String UNREAD = "（未读出）";
    private static final int LABEL_SPAN = 3;
    private static final int VALUES_SPAN = 6;

    static StatutoryTable of(AnnualReport report, TableKind kind) {
        return switch (kind) {
            case PROACTIVE -> proactive(report);
            case REQUESTS -> requests(report);
            case DISPUTES -> disputes(report);
        };
    }

    /** As printed; what is not read and left no trace says so, as an empty cell would read as a blank. */
    static String text(Cell cell) {
        if (cell instanceof Cell.Value value) {
            return value.amount().toPlainString() + (value.unit() == null ? "" : value.unit());
        }
        var raw = WrittenReport.clean(cell.raw()).strip();
        return cell instanceof Cell.Unread && raw.isEmpty() ? UNREAD : raw;
    }

    /** The rows that name the columns, repeated where the table goes on over a page; 0 in table 2. */
    int headerRows() {
        return (int) rows.stream()
                .takeWhile(row -> row.stream().allMatch(Box::header) && kind != TableKind.PROACTIVE)
                .count();
    }

    /** Whether a box stands at the left as the labels of table 3 do; everything else is centred. */
    boolean isLeft(int row, Box box) {
        return kind == TableKind.REQUESTS && row >= headerRows() && box.header();
    }

    /** Widths of the columns in thousandths of the table. */
    List<Integer> widths() {
        return switch (kind) {
            case PROACTIVE, DISPUTES -> Collections.nCopies(columns, 1000 / columns);
            case REQUESTS -> List.of(60, 95, 271, 82, 82, 82, 82, 82, 82, 82);
        };
    }

    /** The grid, row by row, each position covered once. */
    List<List<Slot>> slots() {
        var open = new Slot[columns];
        var left = new int[columns];
        var grid = new ArrayList<List<Slot>>();
        for (var row : rows) {
            var slots = new ArrayList<Slot>();
            var boxes = row.iterator();
            for (int column = 0; column < columns; ) {
                if (left[column] > 0) {
                    slots.add(open[column]);
                    left[column]--;
                    column += open[column].box().colspan();
                    continue;
                }
                var box = boxes.next();
                slots.add(new Slot(box, column, false));
                open[column] = new Slot(box, column, true);
                left[column] = box.rowspan() - 1;
                column += box.colspan();
            }
            grid.add(slots);
        }
        return grid;
    }

    private static Box label(String text, int rowspan, int colspan) {
        return new Box(text, rowspan, colspan, true, null);
    }

    private static Box value(AnnualReport report, CellId id, int colspan) {
        return new Box(text(report.cell(id)), 1, colspan, false, id);
    }

    private static StatutoryTable proactive(AnnualReport report) {
        var rows = new ArrayList<List<Box>>();
        for (var block : BlockLayout.of(TableKind.PROACTIVE, report.layoutFormat(TableKind.PROACTIVE))) {
            rows.add(List.of(label(block.heading(), 1, LABEL_SPAN + VALUES_SPAN)));
            int span = VALUES_SPAN / block.columns().size();
            var header = new ArrayList<Box>();
            header.add(label("信息内容", 1, LABEL_SPAN));
            block.columns().forEach(c -> header.add(label(c.text(), 1, span)));
            rows.add(header);
            for (var row : block.rows()) {
                var boxes = new ArrayList<Box>();
                boxes.add(label(row.text(), 1, LABEL_SPAN));
                block.columns().forEach(c -> boxes.add(value(report, new CellId(block.id(), row.id(), c.id()), span)));
                rows.add(boxes);
            }
        }
        return new StatutoryTable(TableKind.PROACTIVE, LABEL_SPAN + VALUES_SPAN, rows);
    }

    private static StatutoryTable requests(AnnualReport report) {
        var rows = new ArrayList<List<Box>>();
        rows.add(List.of(label(BALANCE, 3, 3), label("申请人情况", 1, 7)));
        rows.add(List.of(
                label(ApplicantColumn.NATURAL_PERSON.label(), 2, 1),
                label("法人或其他组织", 1, 5),
                label(ApplicantColumn.TOTAL.label(), 2, 1)));
        rows.add(ApplicantColumn.kinds().stream()
                .skip(1)
                .map(c -> label(c.label(), 1, 1))
                .toList());
        var printed = RequestRow.rows(report.layoutFormat(TableKind.REQUESTS));
        RequestRow before = null;
        for (var row : printed) {
            var boxes = new ArrayList<Box>();
            if (row == RequestRow.GRANTED) {
                int results = (int) printed.stream()
                        .filter(r -> r.group() != RequestRow.Group.NONE)
                        .count();
                boxes.add(label("三、本年度办理结果", results, 1));
            }
            if (row.group() == RequestRow.Group.NONE) {
                boxes.add(label(row.label(), 1, 3));
            } else if (row.group().label().isEmpty()) {
                boxes.add(label(row.label(), 1, 2));
            } else {
                if (before == null || before.group() != row.group()) {
                    int size = (int) printed.stream()
                            .filter(r -> r.group() == row.group())
                            .count();
                    boxes.add(label(row.group().label(), size, 1));
                }
                boxes.add(label(row.label(), 1, 1));
            }
            for (var column : ApplicantColumn.values()) {
                boxes.add(value(report, CellId.of(row, column), 1));
            }
            rows.add(boxes);
            before = row;
        }
        return new StatutoryTable(TableKind.REQUESTS, 10, rows);
    }

    private static StatutoryTable disputes(AnnualReport report) {
        var rows = new ArrayList<List<Box>>();
        rows.add(List.of(label(DisputeGroup.REVIEW.label(), 1, 5), label("行政诉讼", 1, 10)));
        var second = new ArrayList<Box>(outcomes(2));
        second.add(label(DisputeGroup.SUIT_DIRECT.label(), 1, 5));
        second.add(label(DisputeGroup.SUIT_AFTER_REVIEW.label(), 1, 5));
        rows.add(second);
        var third = new ArrayList<Box>(outcomes(1));
        third.addAll(outcomes(1));
        rows.add(third);
        var values = new ArrayList<Box>();
        for (var group : DisputeGroup.values()) {
            for (var outcome : DisputeOutcome.values()) {
                values.add(value(report, CellId.of(group, outcome), 1));
            }
        }
        rows.add(values);
        return new StatutoryTable(TableKind.DISPUTES, 15, rows);
    }

    private static List<Box> outcomes(int rowspan) {
        var boxes = new ArrayList<Box>();
        for (var outcome : DisputeOutcome.values()) {
            boxes.add(label(outcome.label(), rowspan, 1));
        }
        return boxes;
    }
}
