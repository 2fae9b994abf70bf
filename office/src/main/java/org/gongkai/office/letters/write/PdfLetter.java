package org.gongkai.office.letters.write;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A letter as PDF in the form of a letter (信函格式), with its fonts embedded as far as they are used. The same letter
 * always gives the same bytes; nothing is loaded from the network or from files.
 *
 * @see "GB/T 9704-2012 5, 7, 10.1"
 */
public final class PdfLetter {
    private static final Color RED = new Color(0xd7, 0, 0x0f);
    private static final float THICK = 1.8f;
    private static final float THIN = 0.6f;
    private static final double RULES_APART = 2.6;

    private final PDDocument document;
    private final Pen pen;

    private PdfLetter(PDDocument document) {
        this.document = document;
        this.pen = new Pen(new PdfFonts(document));
    }

    /**
     * The bytes of the document.
     *
     * @throws Unprintable where a character is in no font of ours
     */
    public static byte[] of(Paper paper) {
        try (var document = new PDDocument()) {
            new PdfLetter(document).write(paper);
            return saved(document, paper.title());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves a document without the time of its making. */
    static byte[] saved(PDDocument document, String title) throws IOException {
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer("Gongkai");
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId(0L);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void write(Paper paper) throws IOException {
        var pages = Layout.pages(paper, pen.fonts());
        for (var i = 0; i < pages.size(); i++) {
            var page = new PDPage(new PDRectangle((float) Grid.WIDTH, (float) Grid.HEIGHT));
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                if (i == 0) {
                    letterhead(out, paper.issuer());
                }
                var rows = pages.get(i);
                for (var row = 0; row < rows.size(); row++) {
                    var middle = Grid.HEIGHT - Grid.TOP - (row + 0.5) * Grid.LEADING;
                    for (var piece : rows.get(row).pieces()) {
                        pen.draw(out, piece, Grid.LEFT, middle);
                    }
                }
                if (i > 0) {
                    pageNumber(out, i + 1);
                }
            }
        }
    }

    /** The name of the body in red between the upper edge and a double rule; a second one at the foot. */
    private void letterhead(PDPageContentStream out, String issuer) throws IOException {
        var natural = Layout.width(pen.fonts(), issuer, Face.TITLE, 1, 1);
        var size = Math.min(Grid.HEAD_SIZE, Grid.TYPE_WIDTH / natural);
        var piece = new Row.Piece((Grid.TYPE_WIDTH - natural * size) / 2, Layout.whole(issuer), Face.TITLE, size, size);
        out.setNonStrokingColor(RED);
        out.setStrokingColor(RED);
        pen.draw(out, piece, Grid.LEFT, Grid.HEIGHT - Grid.HEAD_TOP - Grid.HEAD_SIZE / 2);
        var upper = Grid.HEIGHT - Grid.HEAD_TOP - Grid.HEAD_SIZE - Grid.HEAD_GAP;
        rule(out, upper, THICK);
        rule(out, upper - RULES_APART, THIN);
        rule(out, Grid.RULE_BOTTOM + RULES_APART, THIN);
        rule(out, Grid.RULE_BOTTOM, THICK);
        out.setNonStrokingColor(Color.BLACK);
    }

    private static void rule(PDPageContentStream out, double y, float weight) throws IOException {
        out.setLineWidth(weight);
        out.moveTo((float) Grid.RULE_LEFT, (float) y);
        out.lineTo((float) (Grid.RULE_LEFT + Grid.RULE_WIDTH), (float) y);
        out.stroke();
    }

    /** Outside, one character from the edge: right on odd pages, left on even ones. */
    private void pageNumber(PDPageContentStream out, int number) throws IOException {
        var text = "— " + number + " —";
        var size = Grid.PAGE_NUMBER_SIZE;
        var width = Layout.width(pen.fonts(), text, Face.NUMBER, size, size);
        var x = number % 2 == 0 ? Grid.PITCH : Grid.TYPE_WIDTH - Grid.PITCH - width;
        var middle = Grid.HEIGHT - Grid.TOP - Grid.TYPE_HEIGHT - Grid.PAGE_NUMBER_GAP;
        pen.draw(out, new Row.Piece(x, Layout.whole(text), Face.NUMBER, size, size), Grid.LEFT, middle);
    }
}
