package org.gongkai.screening;

import java.util.List;

/**
 * 表格: what was found in a table.
 *
 * @param columns columns that are personal as a whole, to be masked or taken out at once
 * @param cells what single cells hold, those of the columns too
 */
public record TableFindings(List<Column> columns, List<Cell> cells) {
    public TableFindings {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /**
     * A column.
     *
     * @param column from 0
     * @param headerRow the row that names it, from 0; -1 where only its values tell
     * @param kind of its values
     * @param filled cells below the header that hold something
     * @param matching those of them that hold an unmasked value of the kind
     */
    public record Column(
            int column,
            int headerRow,
            String kind,
            int filled,
            int matching,
            boolean personal,
            Severity severity,
            Certainty certainty,
            String why,
            String remedy) {}

    /**
     * A finding in a cell.
     *
     * @param row from 0
     * @param column from 0
     * @param finding its offsets are those in the cell
     */
    public record Cell(int row, int column, Finding finding) {}
}
