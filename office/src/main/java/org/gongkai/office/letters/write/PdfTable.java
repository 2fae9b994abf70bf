package org.gongkai.office.letters.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A table under a title, over as many pages as it needs; its head is repeated on each. Unlike a letter it never fails: a
 * character that no font has is named by its code.
 */
public final class PdfTable {
    /**
     * What stands in it.
     *
     * @param notes lines between title and table
     * @param columns none of whose heads is shown where all are empty, as in a form
     * @param rows as many cells each as there are columns; a cell may have several lines
     */
    public record Content(String title, List<String> notes, List<Column> columns, List<List<String>> rows) {
        public Content {
            notes = List.copyOf(notes);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One column.
     *
     * @param share of the width, against the shares of the others
     */
    public record Column(String head, int share) {}

    /** 小四. */
    private static final double SIZE = 12;

    private static final double LEADING = 18;
    /** Within a cell, from its edges to the text. */
    private static final double INSIDE = 4;

    private static final double TOP = Grid.HEIGHT - Grid.TOP;
    private static final double BOTTOM = TOP - Grid.TYPE_HEIGHT;
    private static final double TITLE_LEADING = 36;
    /** A row that does not fit on any page is begun only where so many of its lines fit. */
    private static final int LEAST = 3;

    private final PDDocument document;
    private final Pen pen;
    private final double[] widths;
    private PDPageContentStream out;
    private double y = TOP;

    private PdfTable(PDDocument document, List<Column> columns) throws IOException {
        this.document = document;
        this.pen = new Pen(new PdfFonts(document));
        var all = columns.stream().mapToInt(Column::share).sum();
        this.widths = columns.stream()
                .mapToDouble(column -> Grid.TYPE_WIDTH * column.share() / all)
                .toArray();
        this.out = page();
    }

    /** The bytes of the document; the same content always gives the same. */
    public static byte[] of(Content content) {
        try (var document = new PDDocument()) {
            new PdfTable(document, content.columns()).write(content);
            return PdfLetter.saved(document, content.title());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(new PDRectangle((float) Grid.WIDTH, (float) Grid.HEIGHT));
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private void write(Content content) throws IOException {
        for (var line : set(content.title(), Face.TITLE, Grid.TITLE_SIZE, Grid.TYPE_WIDTH)) {
            var width = line.tokens().stream()
                    .mapToDouble(token -> width(token, Face.TITLE, Grid.TITLE_SIZE))
                    .sum();
            draw((Grid.TYPE_WIDTH - width) / 2, line, Face.TITLE, Grid.TITLE_SIZE, y - TITLE_LEADING / 2);
            y -= TITLE_LEADING;
        }
        for (var note : content.notes()) {
            for (var line : set(note, Face.BODY, SIZE, Grid.TYPE_WIDTH)) {
                draw(0, line, Face.BODY, SIZE, y - LEADING / 2);
                y -= LEADING;
            }
        }
        y -= LEADING / 2;
        var heads = content.columns().stream().map(Column::head).toList();
        var head = heads.stream().allMatch(String::isEmpty) ? List.<List<Typesetter.Line>>of() : cells(heads);
        row(head, List.of());
        for (var row : content.rows()) {
            row(cells(row), head);
        }
        out.close();
    }

    private List<List<Typesetter.Line>> cells(List<String> texts) {
        var cells = new ArrayList<List<Typesetter.Line>>();
        for (var column = 0; column < widths.length; column++) {
            cells.add(set(texts.get(column), Face.BODY, SIZE, widths[column] - 2 * INSIDE));
        }
        return cells;
    }

    /** Draws a row, on the next page where it does not fit, and over several where it fits on none. */
    private void row(List<List<Typesetter.Line>> cells, List<List<Typesetter.Line>> head) throws IOException {
        var most = height(cells);
        var whole = (int) ((Grid.TYPE_HEIGHT - 2 * INSIDE) / LEADING) - height(head) - 1;
        for (var from = 0; from < most; ) {
            var room = (int) ((y - BOTTOM - 2 * INSIDE) / LEADING);
            var left = most - from;
            if (left > room && (left <= whole || room < LEAST)) {
                out.close();
                out = page();
                y = TOP;
                row(head, List.of());
                room = whole;
            }
            var to = from + Math.min(left, room);
            piece(cells, from, to);
            from = to;
        }
    }

    private static int height(List<List<Typesetter.Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private void piece(List<List<Typesetter.Line>> cells, int from, int to) throws IOException {
        var height = (to - from) * LEADING + 2 * INSIDE;
        var x = 0.0;
        for (var column = 0; column < widths.length; column++) {
            out.addRect((float) (Grid.LEFT + x), (float) (y - height), (float) widths[column], (float) height);
            out.stroke();
            var lines = cells.get(column);
            for (var line = from; line < Math.min(to, lines.size()); line++) {
                var middle = y - INSIDE - (line - from + 0.5) * LEADING;
                draw(x + INSIDE, lines.get(line), Face.BODY, SIZE, middle);
            }
            x += widths[column];
        }
        y -= height;
    }

    /** The lines of a text; one blank line where there is nothing. */
    private List<Typesetter.Line> set(String text, Face face, double size, double room) {
        var lines = Paper.lines(text)
                .map(line -> pen.fonts().printable(face, line))
                .flatMap(line -> Typesetter.lines(line, room, room, token -> width(token, face, size)).stream())
                .map(line -> new Typesetter.Line(line.tokens(), 0)) // spread out, narrow columns fall apart
                .toList();
        return lines.isEmpty() ? List.of(Layout.whole("")) : lines;
    }

    private double width(String text, Face face, double size) {
        return Layout.width(pen.fonts(), text, face, size, size);
    }

    private void draw(double x, Typesetter.Line line, Face face, double size, double middle) throws IOException {
        pen.draw(out, new Row.Piece(x, line, face, size, size), Grid.LEFT, middle);
    }
}
