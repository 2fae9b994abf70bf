package org.gongkai.screening.files;

/** 整列遮盖: masks cells by where they stand, for instance whole columns of a list. */
@FunctionalInterface
public interface CellMask {
    /** Leaves all cells as they are. */
    CellMask NONE = (place, row, column, text) -> text;

    /**
     * @param place of the table, equal to {@link Passage#place()}
     * @param row number of the row from 0, of a workbook counted from the top of the sheet
     * @param column index of the column from 0
     */
    String mask(String place, int row, int column, String text);
}
