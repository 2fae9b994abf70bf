package org.gongkai.screening.files;

import java.util.BitSet;
import java.util.List;

/**
 * 表格: the rows of a table, for a look at whole columns. Rows may differ in length; a cell over several columns fills
 * the first of them.
 *
 * @param rows texts of the cells
 * @param firstRow number of the first row, from 0
 * @param lettered whether columns have letters, as in a workbook
 * @param hiddenRows numbers of rows that are not shown
 * @param hiddenColumns indexes of columns that are not shown
 */
public record Grid(List<List<String>> rows, int firstRow, boolean lettered, BitSet hiddenRows, BitSet hiddenColumns) {
    public Grid {
        rows = List.copyOf(rows);
        hiddenRows = (BitSet) hiddenRows.clone();
        hiddenColumns = (BitSet) hiddenColumns.clone();
    }

    static Grid plain(List<List<String>> rows) {
        return new Grid(rows, 0, false, new BitSet(), new BitSet());
    }

    /** Whether the cell is in a row or column that is not shown; row counted in this grid. */
    public boolean isHidden(int row, int column) {
        return hiddenRows.get(firstRow + row) || hiddenColumns.get(column);
    }

    /** All cells, by tabs and line ends; these stand inside of no cell. */
    String text() {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(String.join("\t", row)).append('\n');
        }
        return text.toString();
    }

    /** C12, or 第12行第3列. */
    String name(int row, int column) {
        var name = lettered
                ? letters(column) + (firstRow + row + 1)
                : Words.of("cell", String.valueOf(firstRow + row + 1), String.valueOf(column + 1));
        return isHidden(row, column) ? Words.of("cell.hidden", name) : name;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
