package org.gongkai.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.TableKind;

/**
 * A workbook: the narrative in the first sheet, then a sheet for each table in its statutory layout. Numbers are numbers
 * with as many decimals as printed; a number that a spreadsheet would round stands as text.
 */
final class XlsxWriter {
    private static final String NARRATIVE = "正文";
    private static final Map<TableKind, String> SHEETS =
            Map.of(TableKind.PROACTIVE, "主动公开", TableKind.REQUESTS, "依申请公开", TableKind.DISPUTES, "复议诉讼");
    private static final int EXACT_DIGITS = 15;
    private static final byte[] LABEL_FILL = {(byte) 0xF1, (byte) 0xF6, (byte) 0xFC};
    private static final float LINE = 13;
    private static final int LONGEST_CELL = 32_000;

    private final AnnualReport report;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, CellStyle> styles = new HashMap<>();

    private XlsxWriter(AnnualReport report) {
        this.report = report;
    }

    static void write(AnnualReport report, OutputStream out) throws IOException {
        new XlsxWriter(report).write(out);
    }

    private void write(OutputStream out) throws IOException {
        try (workbook) {
            var written = WrittenReport.of(report);
            var properties = workbook.getProperties().getCoreProperties();
            properties.setTitle(written.title());
            properties.setCreator("");
            properties.setCreated(FixedZip.made());
            narrative(written);
            for (var part : written.parts()) {
                if (part instanceof WrittenReport.Table table) {
                    table(table.table());
                }
            }
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            FixedZip.copy(bytes.toByteArray(), out);
        }
    }

    private void narrative(WrittenReport written) {
        var sheet = workbook.createSheet(NARRATIVE);
        sheet.setColumnWidth(0, 100 * 256);
        if (!written.title().isEmpty()) {
            line(sheet, written.title(), "title");
        }
        for (var part : written.parts()) {
            if (part instanceof WrittenReport.Line line) {
                boolean heading = line.role() == WrittenReport.Role.SECTION;
                for (int from = 0; from == 0 || from < line.text().length(); from += LONGEST_CELL) {
                    var piece = line.text().substring(from, Math.min(line.text().length(), from + LONGEST_CELL));
                    line(sheet, piece, heading ? "heading" : "text");
                }
            }
        }
    }

    private void line(XSSFSheet sheet, String text, String style) {
        var cell = sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style(style, ""));
    }

    private void table(StatutoryTable table) {
        var sheet = workbook.createSheet(SHEETS.get(table.kind()));
        for (int column = 0; column < table.columns(); column++) {
            sheet.setColumnWidth(column, width(table, column) * 256);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(table.kind() == TableKind.DISPUTES);
        int number = 0;
        for (var slots : table.slots()) {
            var row = sheet.createRow(number);
            row.setHeightInPoints(LINE * (1 + lines(table, slots)));
            for (var slot : slots) {
                if (!slot.continued()) {
                    var box = slot.box();
                    set(row.createCell(slot.column()), box);
                    merge(sheet, number, slot);
                }
            }
            number++;
        }
        if (table.headerRows() > 0) {
            sheet.createFreezePane(0, table.headerRows());
        }
    }

    /** Width of a column in characters. */
    private static int width(StatutoryTable table, int column) {
        return Math.max(9, table.widths().get(column) / 8);
    }

    /** Lines that the longest text of a row needs; a spreadsheet does not work that out for merged cells. */
    private static int lines(StatutoryTable table, List<StatutoryTable.Slot> slots) {
        int most = 1;
        for (var slot : slots) {
            int width = 0;
            for (int c = slot.column(); c < slot.column() + slot.box().colspan(); c++) {
                width += width(table, c);
            }
            int lines = 1 + 2 * slot.box().text().length() / width;
            most = Math.max(most, slot.box().rowspan() > 1 ? 1 : lines);
        }
        return most;
    }

    private void set(XSSFCell cell, StatutoryTable.Box box) {
        var id = box.id();
        if (id == null) {
            cell.setCellValue(box.text());
            cell.setCellStyle(style("label", ""));
            return;
        }
        if (report.cell(id) instanceof Cell.Value value
                && value.amount().precision() <= EXACT_DIGITS
                && value.amount().scale() <= EXACT_DIGITS) {
            cell.setCellValue(value.amount().doubleValue());
            cell.setCellStyle(style("value", format(value)));
            return;
        }
        if (!box.text().isEmpty()) {
            cell.setCellValue(box.text());
        }
        cell.setCellStyle(style("value", "@"));
    }

    private static String format(Cell.Value value) {
        int scale = Math.max(0, value.amount().scale());
        var digits = BigDecimal.ZERO.setScale(scale).toPlainString();
        return value.unit() == null ? digits : digits + "\"" + value.unit() + "\"";
    }

    private static void merge(XSSFSheet sheet, int row, StatutoryTable.Slot slot) {
        var box = slot.box();
        if (box.rowspan() == 1 && box.colspan() == 1) {
            return;
        }
        var region =
                new CellRangeAddress(row, row + box.rowspan() - 1, slot.column(), slot.column() + box.colspan() - 1);
        sheet.addMergedRegion(region);
        RegionUtil.setBorderBottom(BorderStyle.THIN, region, sheet);
        RegionUtil.setBorderTop(BorderStyle.THIN, region, sheet);
        RegionUtil.setBorderLeft(BorderStyle.THIN, region, sheet);
        RegionUtil.setBorderRight(BorderStyle.THIN, region, sheet);
    }

    private CellStyle style(String name, String format) {
        return styles.computeIfAbsent(name + " " + format, key -> newStyle(name, format));
    }

    private CellStyle newStyle(String name, String format) {
        var style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        var font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) (name.equals("title") ? 18 : name.equals("heading") ? 13 : 11));
        font.setBold(name.equals("title") || name.equals("heading"));
        style.setFont(font);
        if (name.equals("label") || name.equals("value")) {
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (name.equals("label")) {
            style.setFillForegroundColor(new XSSFColor(LABEL_FILL, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        return style;
    }
}
