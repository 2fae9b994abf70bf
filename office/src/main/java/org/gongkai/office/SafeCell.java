package org.gongkai.office;

/** A text in a cell of a file for spreadsheets. */
public final class SafeCell {
    /** Begins a CSV file: else Excel takes it for GBK. */
    public static final char BYTE_ORDER_MARK = '\ufeff';

    private static final String FORMULA = "=+-@\t\r";

    private SafeCell() {}

    /** The text, marked as one where a spreadsheet would run it as a formula. */
    public static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
