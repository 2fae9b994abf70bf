package org.gongkai.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.model.Origin;

/**
 * Workbooks: rows with one filled cell are text, runs of rows with several are tables; a merged region is a spanning
 * cell. Numbers are read as displayed.
 */
final class XlsxReader implements DocumentReader {
    private static final int MAX_COLUMNS = 64;

    @Override
    public List<Block> read(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        Archives.check(bytes, limits);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var blocks = new ArrayList<Block>();
            var formatter = new DataFormatter();
            for (var sheet : workbook) {
                sheet(sheet, formatter, limits, blocks);
            }
            return blocks;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument("encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument("corrupt");
        }
    }

    private static void sheet(Sheet sheet, DataFormatter formatter, ReadLimits limits, List<Block> blocks)
            throws UnreadableDocument {
        int start = -1;
        int table = (int) blocks.stream().filter(Block.Grid.class::isInstance).count();
        for (int r = 0; r <= sheet.getLastRowNum() + 1; r++) {
            if (r > limits.blocks()) {
                throw new UnreadableDocument("too_many_parts");
            }
            int filled = r > sheet.getLastRowNum() ? 0 : filled(sheet, r, formatter);
            boolean inTable = filled >= 2
                    || filled == 1 && start >= 0 && spansRow(sheet, r) && isShort(sheet, r, formatter)
                    || filled == 1 && isClause(sheet, r, formatter)
                    || filled == 0 && start >= 0 && isBlankLastRow(sheet, r);
            if (inTable && start < 0) {
                start = r;
            } else if (!inTable && start >= 0) {
                blocks.add(grid(sheet, start, r, formatter, ++table));
                start = -1;
            }
            if (!inTable && filled == 1) {
                for (var line : first(sheet, r, formatter).split("\n")) {
                    var tidy = Labels.tidy(line);
                    if (!tidy.isEmpty()) {
                        blocks.add(new Block.Text(tidy, false, Origin.line(r + 1)));
                    }
                }
            }
        }
    }

    private static int filled(Sheet sheet, int r, DataFormatter formatter) {
        Row row = sheet.getRow(r);
        int filled = 0;
        if (row != null) {
            for (var cell : row) {
                filled += formatter.formatCellValue(cell).isBlank() ? 0 : 1;
            }
        }
        return filled;
    }

    private static String first(Sheet sheet, int r, DataFormatter formatter) {
        for (var cell : sheet.getRow(r)) {
            var text = formatter.formatCellValue(cell);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** A label over the whole width, such as 第二十条第（一）项, inside a table. */
    private static boolean spansRow(Sheet sheet, int r) {
        return sheet.getMergedRegions().stream().anyMatch(m -> m.isInRange(r, m.getFirstColumn()))
                || sheet.getRow(r).getLastCellNum() > 1;
    }

    /** The heading over a block of table 2 belongs to the table, though it is one cell. */
    private static boolean isClause(Sheet sheet, int r, DataFormatter formatter) {
        return Labels.normal(first(sheet, r, formatter)).startsWith("第二十条第") && isShort(sheet, r, formatter);
    }

    /** The values of table 4 may all be blank: a row of cells with nothing in them that ends the sheet. */
    private static boolean isBlankLastRow(Sheet sheet, int r) {
        return r == sheet.getLastRowNum()
                && sheet.getRow(r) != null
                && sheet.getRow(r).getPhysicalNumberOfCells() >= 2;
    }

    private static boolean isShort(Sheet sheet, int r, DataFormatter formatter) {
        return first(sheet, r, formatter).length() <= 40
                && Headings.section(Labels.tidy(first(sheet, r, formatter))) == null;
    }

    private static Block.Grid grid(Sheet sheet, int from, int to, DataFormatter formatter, int table) {
        var grid = new GridBuilder(table, Origin.line(from + 1));
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.getFirstRow() >= from && region.getFirstRow() < to && region.getFirstColumn() < MAX_COLUMNS) {
                var text = text(sheet, region.getFirstRow(), region.getFirstColumn(), formatter);
                grid.place(
                        region.getFirstRow() - from,
                        region.getFirstColumn(),
                        region.getLastRow() - region.getFirstRow() + 1,
                        region.getLastColumn() - region.getFirstColumn() + 1,
                        text);
            }
        }
        for (int r = from; r < to; r++) {
            Row row = sheet.getRow(r);
            int last = row == null ? 0 : Math.min(row.getLastCellNum(), MAX_COLUMNS);
            for (int c = 0; c < last; c++) {
                if (grid.freeFrom(r - from, c) == c) {
                    grid.place(r - from, c, 1, 1, text(sheet, r, c, formatter));
                }
            }
        }
        return grid.build(to - from);
    }

    private static String text(Sheet sheet, int r, int c, DataFormatter formatter) {
        Row row = sheet.getRow(r);
        var cell = row == null ? null : row.getCell(c);
        return cell == null ? "" : Labels.tidy(formatter.formatCellValue(cell).replace("\n", ""));
    }
}
