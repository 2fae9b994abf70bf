package org.gongkai.office.catalogue.standards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a standard catalogue in the official layout: title, two rows of headings, marks for the choices. */
final class XlsxWriter {
    private static final List<String> SINGLE =
            List.of("NUMBER", "LEVEL1", "LEVEL2", "ELEMENTS", "BASIS", "TIME", "SUBJECT", "CHANNELS");
    private static final int[] WIDTHS = {6, 14, 16, 44, 40, 20, 22, 28};
    private static final int CHOICE_WIDTH = 10;
    private static final int CHARACTER = 256;
    private static final int TITLE = 0;
    private static final int HEAD = 1;
    private static final int DATA = 3;
    private static final int MATTER_FIRST = 1;

    private final StandardFile file;
    private final List<String> audiences;
    private final List<String> methods;
    private final List<String> levels;

    private XlsxWriter(StandardFile file) {
        this.file = file;
        audiences = names(StandardRow::audience, "ALL", "SOME");
        methods = names(StandardRow::method, "PROACTIVE", "REQUEST");
        levels = names(StandardRow::levels, "COUNTY", "TOWN");
    }

    private List<String> names(Function<StandardRow, String> choices, String... usual) {
        return Choices.names(
                Stream.of(usual).map(Headings::label).toList(),
                file.rows().stream().map(choices).toList());
    }

    static byte[] write(StandardFile file) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            new XlsxWriter(file).sheet(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(XSSFWorkbook book) {
        var sheet = book.createSheet(Headings.label("MATTER"));
        var style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        var centred = book.createCellStyle();
        centred.cloneStyleFrom(style);
        centred.setAlignment(HorizontalAlignment.CENTER);
        heading(sheet, centred);
        var number = DATA;
        for (var row : file.rows()) {
            data(sheet, number++, row, style);
        }
        sheet.createFreezePane(0, DATA);
        for (var c = 0; c < width(); c++) {
            sheet.setColumnWidth(c, (c < WIDTHS.length ? WIDTHS[c] : CHOICE_WIDTH) * CHARACTER);
        }
    }

    private void heading(XSSFSheet sheet, CellStyle style) {
        put(sheet, TITLE, 0, file.title(), style);
        sheet.addMergedRegion(new CellRangeAddress(TITLE, TITLE, 0, width() - 1));
        for (var c = 0; c < SINGLE.size(); c++) {
            var matter = c == MATTER_FIRST || c == MATTER_FIRST + 1;
            put(sheet, HEAD, c, Headings.label(matter ? "MATTER" : SINGLE.get(c)), style);
            if (matter) {
                put(sheet, HEAD + 1, c, Headings.label(SINGLE.get(c)), style);
            } else {
                sheet.addMergedRegion(new CellRangeAddress(HEAD, HEAD + 1, c, c));
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(HEAD, HEAD, MATTER_FIRST, MATTER_FIRST + 1));
        var at = group(sheet, SINGLE.size(), "AUDIENCE", audiences, style);
        at = group(sheet, at, "METHOD", methods, style);
        group(sheet, at, "LEVELS", levels, style);
    }

    private static int group(XSSFSheet sheet, int at, String id, List<String> parts, CellStyle style) {
        put(sheet, HEAD, at, Headings.label(id), style);
        for (var i = 0; i < parts.size(); i++) {
            put(sheet, HEAD + 1, at + i, parts.get(i), style);
        }
        sheet.addMergedRegion(new CellRangeAddress(HEAD, HEAD, at, at + parts.size() - 1));
        return at + parts.size();
    }

    private void data(XSSFSheet sheet, int number, StandardRow row, CellStyle style) {
        var texts = new ArrayList<String>(List.of(
                String.valueOf(number - DATA + 1),
                row.level1(),
                row.level2(),
                row.elements(),
                row.basis(),
                row.timeLimit(),
                row.subject(),
                row.channels()));
        audiences.forEach(part -> texts.add(Choices.cell(row.audience(), part)));
        methods.forEach(part -> texts.add(Choices.cell(row.method(), part)));
        levels.forEach(part -> texts.add(Choices.cell(row.levels(), part)));
        for (var c = 0; c < texts.size(); c++) {
            put(sheet, number, c, texts.get(c), style);
        }
    }

    private int width() {
        return SINGLE.size() + audiences.size() + methods.size() + levels.size();
    }

    private static void put(XSSFSheet sheet, int r, int c, String text, CellStyle style) {
        var row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        var cell = row.createCell(c);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
