package org.gongkai.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.gongkai.report.model.Origin;

/** Word documents of the old binary format. Columns are found from the edges of cells, since spans are not stored. */
final class DocReader implements DocumentReader {
    /** Twips; edges nearer than this are one. */
    private static final int SNAP = 40;

    @Override
    public List<Block> read(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        try (var document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            var range = document.getRange();
            var blocks = new ArrayList<Block>();
            int tables = 0;
            for (int i = 0; i < range.numParagraphs(); i++) {
                if (blocks.size() > limits.blocks()) {
                    throw new UnreadableDocument("too_many_parts");
                }
                var paragraph = range.getParagraph(i);
                if (paragraph.isInTable()) {
                    var table = range.getTable(paragraph);
                    blocks.add(grid(table, ++tables, i + 1, limits));
                    i += Math.max(table.numParagraphs(), 1) - 1;
                } else {
                    text(paragraph, i + 1, blocks);
                }
            }
            return blocks;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument("encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument("corrupt");
        }
    }

    private static void text(Paragraph paragraph, int line, List<Block> blocks) {
        for (var part : plain(paragraph.text()).split("[\\x0b\\n]")) {
            var tidy = Labels.tidy(part);
            if (!tidy.isEmpty()) {
                blocks.add(new Block.Text(tidy, false, Origin.line(line)));
            }
        }
    }

    /** Without field codes and control characters. */
    private static String plain(String text) {
        return text.replaceAll("\\x13[^\\x14\\x15]*\\x14?", "").replaceAll("[\\x00-\\x08\\x0c-\\x1f]", "");
    }

    private static Block.Grid grid(Table table, int number, int line, ReadLimits limits) throws UnreadableDocument {
        var edges = edges(table);
        var grid = new GridBuilder(number, Origin.line(line));
        if ((long) table.numRows() * edges.size() > limits.cells()) {
            throw new UnreadableDocument("too_many_parts");
        }
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                var cell = row.getCell(c);
                boolean hidden = cell.isMerged() && !cell.isFirstMerged()
                        || cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                if (hidden) {
                    continue;
                }
                int from = column(edges, cell.getLeftEdge());
                int to = Math.max(from + 1, column(edges, cell.getLeftEdge() + cell.getWidth()));
                grid.place(r, grid.freeFrom(r, from), height(table, r, cell), to - from, text(cell));
            }
        }
        return grid.build(table.numRows());
    }

    private static List<Integer> edges(Table table) {
        var sorted = new TreeSet<Integer>();
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                sorted.add(row.getCell(c).getLeftEdge());
                sorted.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        var edges = new ArrayList<Integer>();
        for (int edge : sorted) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SNAP) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int at) {
        int best = 0;
        for (int i = 0; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - at) < Math.abs(edges.get(best) - at)) {
                best = i;
            }
        }
        return best;
    }

    private static int height(Table table, int row, TableCell cell) {
        if (!cell.isFirstVerticallyMerged()) {
            return 1;
        }
        int height = 1;
        while (row + height < table.numRows() && continuesAt(table, row + height, cell.getLeftEdge())) {
            height++;
        }
        return height;
    }

    private static boolean continuesAt(Table table, int row, int edge) {
        var below = table.getRow(row);
        for (int c = 0; c < below.numCells(); c++) {
            var cell = below.getCell(c);
            if (Math.abs(cell.getLeftEdge() - edge) <= SNAP) {
                return cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            }
        }
        return false;
    }

    private static String text(TableCell cell) {
        return Labels.tidy(plain(cell.text().replaceAll("[\\r\\n\\x07\\x0b]", "")));
    }
}
