package org.gongkai.screening.files;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;

/** XLS: the same places as in XLSX. */
final class XlsText {
    private final HSSFWorkbook workbook;
    private final Collector out;
    private final NumberFormats formats = new NumberFormats();

    private XlsText(HSSFWorkbook workbook, Collector out) {
        this.workbook = workbook;
        this.out = out;
    }

    static void read(DirectoryNode directory, Collector out) throws IOException {
        var workbook = new HSSFWorkbook(directory, false); // not closed: that would close the whole file
        var text = new XlsText(workbook, out);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            text.sheet(workbook.getSheetAt(i), i);
        }
        for (var name : workbook.getAllNames()) {
            if (!name.isFunctionName() && !name.isDeleted()) {
                out.text(Words.of("part.definedName"), name.getNameName() + " " + name.getRefersToFormula());
            }
        }
        int pictures = 0;
        for (var picture : workbook.getAllPictures()) {
            out.picture(Words.of("picture", String.valueOf(++pictures)), picture.getData());
        }
    }

    private void sheet(HSSFSheet sheet, int index) throws IOException {
        var key = workbook.isSheetVeryHidden(index)
                ? "sheet.veryHidden"
                : workbook.isSheetHidden(index) ? "sheet.hidden" : "sheet";
        var place = Words.of(key, sheet.getSheetName());
        var rows = new SheetRows(place, out);
        for (int c = 0; c < 256; c++) {
            rows.column(c + 1, c + 1, sheet.isColumnHidden(c));
        }
        for (var row : sheet) {
            rows.row(row.getRowNum(), row.getZeroHeight());
            for (var cell : row) {
                rows.cell(row.getRowNum(), cell.getColumnIndex(), text(cell));
                formula(place, cell);
            }
        }
        rows.flush();
        ends(place, sheet.getHeader());
        ends(place, sheet.getFooter());
        for (var comment : sheet.getCellComments().entrySet()) {
            var where = Words.of(
                    "nested", Words.of("part.comments"), comment.getKey().formatAsString());
            var said = comment.getValue();
            out.text(
                    Words.of("nested", place, where),
                    said.getAuthor() + "\n" + said.getString().getString());
        }
        if (sheet.getDrawingPatriarch() != null) {
            for (var shape : sheet.getDrawingPatriarch()) {
                if (shape instanceof HSSFSimpleShape simple) {
                    out.text(Words.of("nested", place, Words.of("text-box")), words(simple));
                }
            }
        }
    }

    private static String words(HSSFSimpleShape shape) {
        try {
            return shape.getString() == null ? "" : shape.getString().getString();
        } catch (NullPointerException e) {
            return ""; // how the library says that a shape has no text
        }
    }

    private void ends(String place, HeaderFooter ends) throws IOException {
        out.text(
                Words.of("nested", place, Words.of("header-footer")),
                (ends.getLeft() + " " + ends.getCenter() + " " + ends.getRight()).strip());
    }

    private void formula(String place, Cell cell) throws IOException {
        if (cell.getCellType() == CellType.FORMULA && cell.getCellFormula().indexOf('"') >= 0) {
            var where = Words.of("nested", place, cell.getAddress().formatAsString());
            out.text(Words.of("nested", where, Words.of("formula")), cell.getCellFormula());
        }
    }

    private String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                formats.shown(
                        plain(cell.getNumericCellValue()),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case _NONE, BLANK, ERROR, FORMULA -> "";
        };
    }

    private static String plain(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).toPlainString() : String.valueOf(value);
    }
}
