package org.gongkai.report.read;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of any PDF as plain HTML: lines joined to paragraphs, ruled tables as tables. */
public final class PdfText {
    private PdfText() {}

    /**
     * @throws UnreadableDocument where it is a scan, corrupt, encrypted, or beyond the limits
     */
    public static String html(byte[] bytes) throws UnreadableDocument {
        var body = Document.createShell("").body();
        for (var block : new PdfReader().read(bytes, ReadLimits.DEFAULT)) {
            if (block instanceof Block.Text text) {
                body.appendElement("p").text(text.text());
            } else if (block instanceof Block.Grid grid) {
                table(body.appendElement("table").appendElement("tbody"), grid.rows());
            }
        }
        return body.html();
    }

    private static void table(Element table, List<List<Block.GridCell>> rows) {
        for (var r = 0; r < rows.size(); r++) {
            var row = table.appendElement("tr");
            for (var c = 0; c < rows.get(r).size(); c++) {
                var cell = rows.get(r).get(c);
                if (cell.covered()) {
                    continue;
                }
                var made = row.appendElement("td").text(cell.text());
                span(made, "colspan", width(rows.get(r), c));
                span(made, "rowspan", height(rows, r, c));
            }
        }
    }

    private static void span(Element cell, String name, int size) {
        if (size > 1) {
            cell.attr(name, String.valueOf(size));
        }
    }

    /** Covered positions repeat the text of the cell that covers them. */
    private static int width(List<Block.GridCell> row, int from) {
        var width = 1;
        while (from + width < row.size() && continues(row.get(from + width), row.get(from))) {
            width++;
        }
        return width;
    }

    private static int height(List<List<Block.GridCell>> rows, int from, int column) {
        var height = 1;
        while (from + height < rows.size()
                && column < rows.get(from + height).size()
                && continues(rows.get(from + height).get(column), rows.get(from).get(column))) {
            height++;
        }
        return height;
    }

    private static boolean continues(Block.GridCell next, Block.GridCell first) {
        return next.covered() && next.text().equals(first.text());
    }
}
