package org.gongkai.office.portal.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.report.write.FixedZip;

/** The figures as a workbook; rows wait on the disk, and a sheet that is full is followed by another. */
final class FigureBook implements AutoCloseable {
    private static final int IN_MEMORY = 100;
    private static final int MOST = 1_000_000;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
    private final String name;
    private final List<String> head;
    private SXSSFSheet sheet;
    private int number;

    FigureBook(String name, List<String> head) {
        this.name = name;
        this.head = List.copyOf(head);
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(FixedZip.made());
        sheet = begun();
    }

    private SXSSFSheet begun() {
        var next = workbook.createSheet(name + (workbook.getNumberOfSheets() + 1));
        next.createFreezePane(0, 1);
        var row = next.createRow(0);
        for (var column = 0; column < head.size(); column++) {
            row.createCell(column).setCellValue(head.get(column));
        }
        number = 1;
        return next;
    }

    void add(FigureRow figure) {
        if (number >= MOST) {
            sheet = begun();
        }
        var row = sheet.createRow(number++);
        text(row, 0, figure.body());
        text(row, 1, figure.bodyName());
        row.createCell(2).setCellValue(figure.year());
        text(row, 3, figure.table());
        text(row, 4, figure.cell());
        text(row, 5, figure.row());
        text(row, 6, figure.column());
        var value = figure.value();
        if (value != null) {
            row.createCell(7).setCellValue(value.doubleValue());
        }
        text(row, 8, figure.unit());
    }

    /** A cell of text is never run as a formula. */
    private static void text(Row row, int column, String text) {
        row.createCell(column).setCellValue(text);
    }

    void write(OutputStream out) throws IOException {
        var made = Files.createTempFile("figures", ".xlsx");
        try {
            try (var file = Files.newOutputStream(made)) {
                workbook.write(file);
            }
            FixedZip.copy(made, out);
        } finally {
            Files.delete(made);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
