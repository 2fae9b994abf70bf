package org.gongkai.office.letters.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Paragraphs, tables and pictures one after the other on plain pages of A4. It never fails for want of a character. */
public final class PlainPages implements AutoCloseable {
    /** 四号. */
    private static final double SIZE = 14;

    private static final double LEADING = 24;
    private static final double SMALL = 10.5;
    private static final double SMALL_LEADING = 17;
    private static final double INSIDE = 4;
    private static final double TOP = Grid.HEIGHT - Grid.TOP;
    private static final double BOTTOM = TOP - Grid.TYPE_HEIGHT;
    private static final double POINTS = 72;
    private static final double SHOWN_DPI = 110;
    private static final long MOST_PIXELS = 40_000_000;

    private final PDDocument document = new PDDocument();
    private final Pen pen = new Pen(new PdfFonts(document));
    private PDPageContentStream out;
    private double y = TOP;

    public PlainPages() {
        this.out = page();
    }

    private PDPageContentStream page() {
        try {
            var page = new PDPage(new PDRectangle((float) Grid.WIDTH, (float) Grid.HEIGHT));
            document.addPage(page);
            return new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void room(double height) throws IOException {
        if (y - height < BOTTOM && y < TOP) {
            out.close();
            out = page();
            y = TOP;
        }
    }

    /** A remark in small type. */
    public void note(String text) {
        lines(set(text, SMALL, Grid.TYPE_WIDTH, 0), SMALL, SMALL_LEADING, 0);
    }

    /** A paragraph; nothing where it is blank. */
    public void paragraph(String text) {
        var indent = text.isBlank() ? 0 : 2 * SIZE;
        lines(set(text, SIZE, Grid.TYPE_WIDTH, indent), SIZE, LEADING, indent);
    }

    private void lines(List<Typesetter.Line> lines, double size, double leading, double indent) {
        try {
            var x = indent;
            for (var line : lines) {
                room(leading);
                draw(x, line, size, y - leading / 2);
                y -= leading;
                x = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table whose rows have each their own number of cells, all of a row equally wide. */
    public void table(List<List<String>> rows) {
        try {
            for (var row : rows) {
                row(row);
            }
            y -= SMALL_LEADING / 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(List<String> row) throws IOException {
        var width = Grid.TYPE_WIDTH / row.size();
        var cells = new ArrayList<List<Typesetter.Line>>();
        for (var cell : row) {
            cells.add(set(cell, SMALL, width - 2 * INSIDE, 0));
        }
        var most = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(0));
        var fit = (int) ((Grid.TYPE_HEIGHT - 2 * INSIDE) / SMALL_LEADING);
        for (var from = 0; from < most; from += fit) {
            var to = Math.min(most, from + fit);
            var height = (to - from) * SMALL_LEADING + 2 * INSIDE;
            room(height);
            for (var column = 0; column < cells.size(); column++) {
                var x = column * width;
                out.addRect((float) (Grid.LEFT + x), (float) (y - height), (float) width, (float) height);
                out.stroke();
                var lines = cells.get(column);
                for (var line = from; line < Math.min(to, lines.size()); line++) {
                    draw(x + INSIDE, lines.get(line), SMALL, y - INSIDE - (line - from + 0.5) * SMALL_LEADING);
                }
            }
            y -= height;
        }
    }

    /** A picture, at most as large as the page; left out where it cannot be read. */
    public void picture(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return;
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return;
                }
                var image = LosslessFactory.createFromImage(document, reader.read(0));
                var natural = POINTS / SHOWN_DPI;
                var scale = Math.min(
                        natural, Math.min(Grid.TYPE_WIDTH / image.getWidth(), Grid.TYPE_HEIGHT / image.getHeight()));
                var height = image.getHeight() * scale;
                room(height);
                out.drawImage(
                        image, (float) Grid.LEFT, (float) (y - height), (float) (image.getWidth() * scale), (float)
                                height);
                y -= height + SMALL_LEADING / 2;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException e) {
            // no picture that can be shown; the original has it
        }
    }

    /** The bytes of the document; the same content always gives the same. */
    public byte[] bytes() {
        try {
            out.close();
            return PdfLetter.saved(document, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Typesetter.Line> set(String text, double size, double room, double indent) {
        return Paper.lines(text)
                .map(line -> pen.fonts().printable(Face.BODY, line))
                .flatMap(line -> Typesetter.lines(line, room - indent, room, token -> width(token, size)).stream())
                .map(line -> new Typesetter.Line(line.tokens(), 0))
                .toList();
    }

    private double width(String text, double size) {
        return Layout.width(pen.fonts(), text, Face.BODY, size, size);
    }

    private void draw(double x, Typesetter.Line line, double size, double middle) throws IOException {
        pen.draw(out, new Row.Piece(x, line, Face.BODY, size, size), Grid.LEFT, middle);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
