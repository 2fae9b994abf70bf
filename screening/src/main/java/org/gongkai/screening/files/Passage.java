package org.gongkai.screening.files;

import java.util.Optional;

/**
 * 文字段落: a piece of what the file says.
 *
 * @param place where, in Chinese, for a person who looks for it
 * @param text in reading order; of a table all cells, parted by tabs and line ends, which stand in no cell. Digits on
 *     both sides of a tab belong to different cells: search a table cell by cell
 * @param grid the cells, where it is a table
 */
public record Passage(String place, String text, Optional<Grid> grid) {
    static Passage of(String place, String text) {
        return new Passage(place, text, Optional.empty());
    }

    static Passage of(String place, Grid grid) {
        return new Passage(place, grid.text(), Optional.of(grid));
    }

    /** The place of a cell of the table; row and column from 0 in {@link Grid#rows()}. */
    public String placeOf(int row, int column) {
        return grid.map(cells -> Words.of("nested", place, cells.name(row, column)))
                .orElse(place);
    }

    /** The place of the character at an offset (UTF-16) of the text. */
    public String placeAt(int offset) {
        int row = 0;
        int column = 0;
        for (int i = 0; i < offset && i < text.length(); i++) {
            char c = text.charAt(i);
            row += c == '\n' ? 1 : 0;
            column = c == '\n' ? 0 : column + (c == '\t' ? 1 : 0);
        }
        return placeOf(row, column);
    }
}
