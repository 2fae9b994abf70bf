package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Puts cells together to grids. A long empty stretch of a sheet ends a grid; cells far to the right stand alone. */
final class SheetRows {
    private static final int WIDEST = 256;
    private static final int GAP = 50;

    private final String place;
    private final Collector out;
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<List<String>> rows = new ArrayList<>();
    private int firstRow;

    SheetRows(String place, Collector out) {
        this.place = place;
        this.out = out;
    }

    /** Columns from 1, both included. */
    void column(int from, int to, boolean hidden) {
        if (hidden && from > 0 && to >= from) {
            hiddenColumns.set(Math.min(from - 1, WIDEST), Math.min(to, WIDEST));
        }
    }

    void row(int row, boolean hidden) {
        hiddenRows.set(row, hidden);
    }

    void cell(int row, int column, String text) throws UnreadableFile {
        if (text.isEmpty()) {
            return;
        }
        if (column >= WIDEST) {
            out.text(Words.of("nested", place, Grid.letters(column) + (row + 1)), text);
            return;
        }
        int at = row - firstRow;
        if (at < 0 || at > rows.size() + GAP || rows.isEmpty()) {
            flush();
            firstRow = row;
            at = 0;
        }
        while (rows.size() <= at) {
            rows.add(new ArrayList<>(4));
        }
        var cells = rows.get(at);
        out.budget().cells(Math.max(1, column + 1 - cells.size()));
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, oneLine(text));
    }

    private static String oneLine(String text) {
        boolean plain = text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf('\r') < 0;
        return plain ? text : text.replaceAll("[\\t\\r\\n]+", " ");
    }

    void flush() throws UnreadableFile {
        if (!rows.isEmpty()) {
            out.table(place, new Grid(rows, firstRow, true, hiddenRows, hiddenColumns));
            rows.clear();
        }
    }
}
