package org.gongkai.screening.files;

/** Where the cell is that is being read, and what its value says. Cells without an address follow the one before. */
final class SheetCell {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;

    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;

    /**
     * @param number of the row from 1, 0 where it is not told
     */
    void row(int number) throws UnreadableFile {
        row = number > 0 ? number - 1 : row + 1;
        column = -1;
        Budget.within(row, MOST_ROWS);
    }

    void start(String address, String cellType, int cellStyle) throws UnreadableFile {
        type = cellType;
        style = cellStyle;
        column++;
        int told = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z' && i < 4; i++) {
            told = told * 26 + address.charAt(i) - 'A' + 1;
        }
        column = told > 0 ? told - 1 : column;
        Budget.within(column, MOST_COLUMNS);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    boolean isShared() {
        return type.equals("s");
    }

    boolean isNumber() {
        return type.isEmpty() || type.equals("n");
    }

    String text(String value, Workbook workbook) {
        if (isShared()) {
            int index = index(value);
            return index >= 0 && index < workbook.strings().size()
                    ? workbook.strings().get(index)
                    : value;
        }
        return isNumber() && !value.isEmpty() ? workbook.formats().shown(value, style) : value;
    }

    /** Of a shared text, -1 where the value is none. */
    static int index(String value) {
        try {
            return value.isEmpty() ? -1 : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
