package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.Origin;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** A table of HTML with its spans laid out on a grid. Overlapping or boundless spans are cut, not trusted. */
final class HtmlGrid {
    private static final int MAX_COLUMNS = 64;
    private static final int MAX_SPAN = 200;

    private final int table;
    private final List<List<Block.@Nullable GridCell>> grid = new ArrayList<>();
    private int width;

    private HtmlGrid(int table) {
        this.table = table;
    }

    static Block.Grid of(Element table, List<Element> rows, int number, int budget) {
        var grid = new HtmlGrid(number);
        int row = 0;
        for (var tr : rows) {
            if ((long) row * grid.width > budget) {
                break;
            }
            if (HtmlReader.isHidden(tr)) {
                continue;
            }
            grid.row(row++, tr);
        }
        grid.grid.subList(Math.min(row, grid.grid.size()), grid.grid.size()).clear();
        return new Block.Grid(
                grid.filled(), true, Origin.line(HtmlReader.lineOf(table)).in(number, 0, 0));
    }

    private void row(int row, Element tr) {
        int column = 0;
        for (var node : tr.childNodes()) {
            if (!(node instanceof Element cell) || !isCell(cell) || HtmlReader.isHidden(cell)) {
                continue;
            }
            while (column < MAX_COLUMNS && at(row, column) != null) {
                column++;
            }
            int columns = span(cell, "colspan", MAX_COLUMNS - column);
            int rows = span(cell, "rowspan", MAX_SPAN);
            place(row, column, rows, columns, cell);
            column += columns;
        }
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void place(int row, int column, int rows, int columns, Element cell) {
        var text = text(cell);
        int line = HtmlReader.lineOf(cell);
        for (int r = row; r < row + rows; r++) {
            for (int c = column; c < column + columns; c++) {
                if (at(r, c) == null) {
                    var origin = Origin.line(line).in(table, r + 1, c + 1);
                    set(r, c, new Block.GridCell(text, r != row || c != column, origin));
                }
            }
        }
    }

    private static int span(Element cell, String attribute, int most) {
        var value = cell.attr(attribute).trim();
        if (value.isEmpty()) {
            return Math.min(1, Math.max(most, 0));
        }
        try {
            return Math.max(Math.min(Integer.parseInt(value), most), Math.min(1, most));
        } catch (NumberFormatException e) {
            return Math.min(1, Math.max(most, 0));
        }
    }

    /** The text of a cell: paragraphs and line breaks are joined without a space, as a label is printed over lines. */
    private static String text(Element cell) {
        var out = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode textNode) {
                            out.append(textNode.getWholeText());
                        } else if (node instanceof Element element && HtmlReader.isHidden(element)) {
                            return FilterResult.SKIP_ENTIRELY;
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                cell);
        return Labels.tidy(out.toString());
    }

    private Block.@Nullable GridCell at(int row, int column) {
        if (row >= grid.size() || column >= grid.get(row).size()) {
            return null;
        }
        return grid.get(row).get(column);
    }

    private void set(int row, int column, Block.GridCell cell) {
        while (grid.size() <= row) {
            grid.add(new ArrayList<>());
        }
        var cells = grid.get(row);
        while (cells.size() <= column) {
            cells.add(null);
        }
        width = Math.max(width, cells.size());
        cells.set(column, cell);
    }

    /** Every row as wide as the widest; positions without a cell of the page are no cells of the row. */
    private List<List<Block.GridCell>> filled() {
        var rows = new ArrayList<List<Block.GridCell>>(grid.size());
        for (int r = 0; r < grid.size(); r++) {
            var row = new ArrayList<Block.GridCell>(width);
            for (int c = 0; c < width; c++) {
                var cell = at(r, c);
                row.add(cell != null ? cell : new Block.GridCell("", true, Origin.NOWHERE.in(table, r + 1, c + 1)));
            }
            rows.add(row);
        }
        return rows;
    }
}
