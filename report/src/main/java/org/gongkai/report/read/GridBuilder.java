package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.Origin;
import org.jspecify.annotations.Nullable;

/** Lays cells with spans out on a grid; overlapping and boundless spans are cut. */
final class GridBuilder {
    private static final int MAX_COLUMNS = 128;
    private static final int MAX_SPAN = 200;

    private final int table;
    private final Origin origin;
    private final List<List<Block.@Nullable GridCell>> grid = new ArrayList<>();

    GridBuilder(int table, Origin origin) {
        this.table = table;
        this.origin = origin;
    }

    /** The first free column of a row from the given one. */
    int freeFrom(int row, int column) {
        int free = column;
        while (free < MAX_COLUMNS && at(row, free) != null) {
            free++;
        }
        return free;
    }

    void place(int row, int column, int rows, int columns, String text) {
        for (int r = row; r < row + Math.min(Math.max(rows, 1), MAX_SPAN); r++) {
            for (int c = column; c < Math.min(column + Math.max(columns, 1), MAX_COLUMNS); c++) {
                if (at(r, c) == null) {
                    set(r, c, new Block.GridCell(text, r != row || c != column, origin.in(table, r + 1, c + 1)));
                }
            }
        }
    }

    /** Every row as wide as the widest; positions no cell covers are empty. */
    Block.Grid build(int rowCount) {
        int width = grid.stream().mapToInt(List::size).max().orElse(0);
        var rows = new ArrayList<List<Block.GridCell>>();
        for (int r = 0; r < Math.min(rowCount, grid.size()); r++) {
            var row = new ArrayList<Block.GridCell>(width);
            for (int c = 0; c < width; c++) {
                var cell = at(r, c);
                row.add(cell != null ? cell : new Block.GridCell("", false, origin.in(table, r + 1, c + 1)));
            }
            rows.add(row);
        }
        return new Block.Grid(rows, true, origin.in(table, 0, 0));
    }

    private Block.@Nullable GridCell at(int row, int column) {
        return row >= grid.size() || column >= grid.get(row).size()
                ? null
                : grid.get(row).get(column);
    }

    private void set(int row, int column, Block.GridCell cell) {
        while (grid.size() <= row) {
            grid.add(new ArrayList<>());
        }
        var cells = grid.get(row);
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, cell);
    }
}
