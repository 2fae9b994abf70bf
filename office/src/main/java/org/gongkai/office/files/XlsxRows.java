package org.gongkai.office.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.report.write.FixedZip;

/**
 * Writes a workbook of one sheet row by row; a few rows and the packed result are in memory. Every cell is a text, which
 * no spreadsheet runs.
 */
public final class XlsxRows implements AutoCloseable {
    private static final int IN_MEMORY = 100;
    private static final int COLUMNS = 30;
    private static final int WIDTH = 18 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("1");
    private final CellStyle text = workbook.createCellStyle();
    private final OutputStream target;

    /** @param target stays open */
    public XlsxRows(OutputStream target) {
        this.target = target;
        workbook.setCompressTempFiles(true);
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        // what is typed into a column of text stays as typed, long numbers too
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        for (var column = 0; column < COLUMNS; column++) {
            sheet.setColumnWidth(column, WIDTH);
            sheet.setDefaultColumnStyle(column, text);
        }
    }

    /** Adds a row below the others. */
    public void row(List<String> cells) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (var cell : cells) {
            var made = row.createCell(Math.max(row.getLastCellNum(), 0));
            made.setCellStyle(text);
            made.setCellValue(cell);
        }
    }

    @Override
    public void close() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(FixedZip.made());
            workbook.write(bytes);
        }
        FixedZip.copy(bytes.toByteArray(), target);
    }
}
