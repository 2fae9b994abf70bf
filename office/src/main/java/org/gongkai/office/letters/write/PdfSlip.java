package org.gongkai.office.letters.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A form of labels and fields on one page, such as 送达回证, which is filled in by hand where it is empty. */
public final class PdfSlip {
    private static final int LABEL_CHARACTERS = 7;
    private static final double LABEL = LABEL_CHARACTERS * Grid.PITCH;
    /** Within a field, from its edges to the text. */
    private static final double INSIDE = Grid.PITCH / 2;
    /** Lines that a field has at least, so that it can be signed. */
    private static final double LEAST = 1.8;

    private static final int TITLE_ROW = 1;
    private static final int FIRST_ROW = 3;

    private PdfSlip() {}

    /**
     * The bytes of the document.
     *
     * @param lines label and field of each row, parted by the first colon
     * @throws Unprintable where a character is in no font of ours
     */
    public static byte[] of(String title, List<String> lines) {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle((float) Grid.WIDTH, (float) Grid.HEIGHT));
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                new Form(out, new Pen(new PdfFonts(document))).draw(title, lines);
            }
            return PdfLetter.saved(document, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Form(PDPageContentStream out, Pen pen) {
        void draw(String title, List<String> lines) throws IOException {
            var size = Grid.TITLE_SIZE;
            var width = Layout.width(pen.fonts(), title, Face.TITLE, size, size);
            var top = Grid.HEIGHT - Grid.TOP;
            pen.draw(
                    out,
                    new Row.Piece((Grid.TYPE_WIDTH - width) / 2, Layout.whole(title), Face.TITLE, size, size),
                    Grid.LEFT,
                    top - (TITLE_ROW + 0.5) * Grid.LEADING);
            var y = top - FIRST_ROW * Grid.LEADING;
            for (var line : lines) {
                y = row(line, y);
            }
        }

        /** Draws one row below a height and answers its lower edge. */
        private double row(String line, double y) throws IOException {
            var colon = line.indexOf('：');
            var label = colon < 0 ? line : line.substring(0, colon);
            var room = Grid.TYPE_WIDTH - LABEL - 2 * INSIDE;
            var field = Typesetter.lines(
                    line.substring(colon + 1),
                    room,
                    room,
                    token -> Layout.width(pen.fonts(), token, Face.BODY, Grid.BODY_SIZE, Grid.PITCH));
            var height = Math.max(LEAST, field.size() + 0.4) * Grid.LEADING;
            box(0, y, LABEL, height);
            box(LABEL, y, Grid.TYPE_WIDTH - LABEL, height);
            text(INSIDE, Layout.whole(label), y - height / 2);
            var middle = y - height / 2 + (field.size() - 1) * Grid.LEADING / 2;
            for (var part : field) {
                text(LABEL + INSIDE, part, middle);
                middle -= Grid.LEADING;
            }
            return y - height;
        }

        private void text(double x, Typesetter.Line line, double middle) throws IOException {
            pen.draw(out, new Row.Piece(x, line, Face.BODY, Grid.BODY_SIZE, Grid.PITCH), Grid.LEFT, middle);
        }

        private void box(double x, double top, double width, double height) throws IOException {
            out.addRect((float) (Grid.LEFT + x), (float) (top - height), (float) width, (float) height);
            out.stroke();
        }
    }
}
