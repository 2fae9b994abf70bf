package org.gongkai.report.model;

/**
 * Where something stood in the source document. All numbers start at 1; 0 means that the source has no such thing.
 *
 * @param line line of the source text; in formats without lines the running number of the paragraph
 * @param page page of a PDF
 * @param table running number of the table in the document
 * @param row row in that table
 * @param column column in that table
 */
public record Origin(int line, int page, int table, int row, int column) {
    public static final Origin NOWHERE = new Origin(0, 0, 0, 0, 0);

    public static Origin line(int line) {
        return new Origin(line, 0, 0, 0, 0);
    }

    public static Origin page(int page, int line) {
        return new Origin(line, page, 0, 0, 0);
    }

    /** The same place, inside a table. */
    public Origin in(int table, int row, int column) {
        return new Origin(line, page, table, row, column);
    }
}
