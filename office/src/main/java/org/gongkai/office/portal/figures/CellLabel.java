package org.gongkai.office.portal.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;

/**
 * A cell of the statutory tables by its labels, those of merged cells in front.
 *
 * @param heading the clause above its block, empty where there is none
 */
public record CellLabel(CellId id, String heading, String row, String column, String unit) {
    private static final String BETWEEN = "·";

    /** One name for both. */
    public String name() {
        return id.block().equals(CellId.DISPUTES) ? column : row + " " + column;
    }

    /** All cells of a format in printed order. */
    public static List<CellLabel> of(ReportFormat format) {
        var labels = new ArrayList<CellLabel>();
        for (var table : TableKind.values()) {
            BlockLayout.of(table, format).forEach(layout -> labels.addAll(of(layout)));
        }
        return labels;
    }

    /** The cells of a block, row by row. */
    static List<CellLabel> of(BlockLayout layout) {
        var labels = new ArrayList<CellLabel>();
        for (var row : layout.rows()) {
            for (var column : layout.columns()) {
                labels.add(new CellLabel(
                        new CellId(layout.id(), row.id(), column.id()),
                        layout.heading(),
                        layout.id().equals(CellId.REQUESTS) ? under(group(row.id()), row.text()) : row.text(),
                        layout.id().equals(CellId.DISPUTES)
                                ? under(dispute(column.id()), column.text())
                                : column.text(),
                        layout.unit()));
            }
        }
        return labels;
    }

    private static String under(String above, String label) {
        return above.isEmpty() ? label : above + BETWEEN + label;
    }

    private static String group(String row) {
        return Arrays.stream(RequestRow.values())
                .filter(one -> one.id().equals(row))
                .map(one -> one.group().label())
                .findFirst()
                .orElse("");
    }

    private static String dispute(String column) {
        return Arrays.stream(DisputeGroup.values())
                .filter(one -> column.startsWith(one.id() + "_"))
                .map(DisputeGroup::label)
                .findFirst()
                .orElse("");
    }
}
