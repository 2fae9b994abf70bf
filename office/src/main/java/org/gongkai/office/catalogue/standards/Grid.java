package org.gongkai.office.catalogue.standards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.office.Refusal;

/**
 * The cells of a sheet as text, a merged region giving its text to every cell it covers. Formulas are never evaluated:
 * the value the file carries counts, and their rows are noted.
 */
final class Grid {
    private static final int COLUMNS = 64;
    private static final int MERGED_CELLS = 1_500_000;
    private static final long INFLATED = 100L * 1024 * 1024;

    /** One row of the sheet, counted as the program that wrote it shows it. */
    record Line(int number, List<String> cells, List<String> formulas) {
        String cell(int column) {
            return cells.get(column);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String name;
    private final List<Line> lines;

    private Grid(String name, List<Line> lines) {
        this.name = name;
        this.lines = lines;
    }

    String name() {
        return name;
    }

    List<Line> lines() {
        return lines;
    }

    /** All sheets of a workbook. */
    static List<Grid> of(byte[] workbook) {
        checkInflated(workbook);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var grids = new ArrayList<Grid>();
            for (var sheet : book) {
                grids.add(new Grid(sheet.getSheetName(), lines(sheet)));
            }
            return grids;
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-encrypted");
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-unreadable");
        }
    }

    private static List<Line> lines(Sheet sheet) {
        var formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        var byRow = new HashMap<Integer, Line>();
        var order = new ArrayList<Line>();
        for (var row : sheet) {
            if (order.size() > StandardFile.ROWS) {
                throw new Refusal(Refusal.Kind.INVALID, "standard-rows", StandardFile.ROWS);
            }
            var width = Math.max(0, Math.min(row.getLastCellNum(), COLUMNS));
            var cells = new ArrayList<>(Collections.nCopies(COLUMNS, ""));
            var formulas = new ArrayList<String>();
            for (var c = 0; c < width; c++) {
                var cell = row.getCell(c);
                if (cell != null) {
                    cells.set(c, formatter.formatCellValue(cell).strip());
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell.getAddress().formatAsString());
                    }
                }
            }
            var line = new Line(row.getRowNum() + 1, cells, formulas);
            byRow.put(row.getRowNum(), line);
            order.add(line);
        }
        spread(sheet, byRow);
        return order;
    }

    private static void spread(Sheet sheet, Map<Integer, Line> byRow) {
        var left = MERGED_CELLS;
        for (var region : sheet.getMergedRegions()) {
            var origin = byRow.get(region.getFirstRow());
            var lastColumn = Math.min(region.getLastColumn(), COLUMNS - 1);
            if (origin == null || region.getFirstColumn() > lastColumn) {
                continue;
            }
            var text = origin.cell(region.getFirstColumn());
            var lastRow = Math.min(region.getLastRow(), region.getFirstRow() + StandardFile.ROWS);
            for (var r = region.getFirstRow(); r <= lastRow; r++) {
                var line = byRow.get(r);
                left -= lastColumn - region.getFirstColumn() + 1;
                if (left < 0) {
                    throw new Refusal(Refusal.Kind.INVALID, "standard-unreadable");
                }
                for (var c = region.getFirstColumn(); line != null && c <= lastColumn; c++) {
                    line.cells().set(c, text);
                }
            }
        }
    }

    /**
     * A small file may hold an endless one: what it unpacks to is counted before anything else reads it. The table at
     * its end is read, as programs that write while they go leave sizes out elsewhere.
     */
    private static void checkInflated(byte[] workbook) {
        var buffer = new byte[64 * 1024];
        var left = INFLATED;
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        left -= n;
                        if (left < 0) {
                            throw new Refusal(Refusal.Kind.INVALID, "standard-large");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-unreadable");
        }
    }
}
