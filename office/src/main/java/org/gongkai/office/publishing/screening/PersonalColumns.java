package org.gongkai.office.publishing.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.screening.Screener;
import org.gongkai.screening.TableFindings;
import org.gongkai.screening.files.Passages;

/**
 * 整列个人信息: the columns of a file's tables that are personal as a whole.
 *
 * @param byTable columns by the place of their table
 * @param firstRows number of the first row of each table
 */
record PersonalColumns(Map<String, List<TableFindings.Column>> byTable, Map<String, Integer> firstRows) {
    static PersonalColumns of(Passages read, Screener screener) {
        var columns = new HashMap<String, List<TableFindings.Column>>();
        var rows = new HashMap<String, Integer>();
        for (var passage : read.passages()) {
            passage.grid().ifPresent(grid -> {
                columns.put(
                        passage.place(),
                        screener.screenTable(grid.rows()).columns().stream()
                                .filter(TableFindings.Column::personal)
                                .toList());
                rows.put(passage.place(), grid.firstRow());
            });
        }
        return new PersonalColumns(columns, rows);
    }

    /** The kind that a cell below the header of such a column is masked as. */
    Optional<String> kind(String table, int row, int column) {
        int first = firstRows.getOrDefault(table, 0);
        return byTable.getOrDefault(table, List.of()).stream()
                .filter(one -> one.column() == column && row > one.headerRow() + first)
                .map(TableFindings.Column::kind)
                .findFirst();
    }
}
