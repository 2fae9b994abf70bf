package org.gongkai.office.letters.write;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * 信封: the face of an envelope of size DL, 220 × 110 mm.
 *
 * @see "GB/T 1416-2003 信封"
 */
public final class PdfEnvelope {
    /**
     * What stands on it.
     *
     * @param postcode 收件邮编, up to six digits
     * @param address 收件地址
     * @param name 收件人
     * @param sender 寄件人, with the address
     * @param senderPostcode 寄件邮编
     */
    public record Address(String postcode, String address, String name, String sender, String senderPostcode) {}

    private static final double MM = 72 / 25.4;
    private static final double WIDTH = 220 * MM;
    private static final double HEIGHT = 110 * MM;
    private static final double EDGE = 12 * MM;
    private static final double BOX_WIDTH = 7 * MM;
    private static final double BOX_HEIGHT = 9 * MM;
    private static final double BOX_STEP = 9 * MM;
    private static final int BOXES = 6;
    private static final double ADDRESS_LEFT = 35 * MM;
    private static final double ADDRESS_TOP = 38 * MM;
    private static final double NAME_SIZE = 22;
    private static final double SENDER_SIZE = 14;

    private final PDPageContentStream out;
    private final Pen pen;

    private PdfEnvelope(PDPageContentStream out, Pen pen) {
        this.out = out;
        this.pen = pen;
    }

    /**
     * The bytes of the document.
     *
     * @throws Unprintable where a character is in no font of ours
     */
    public static byte[] of(Address address) {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                new PdfEnvelope(out, new Pen(new PdfFonts(document))).draw(address);
            }
            return PdfLetter.saved(document, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Address address) throws IOException {
        postcode(address.postcode());
        var y = lines(address.address(), ADDRESS_LEFT, HEIGHT - ADDRESS_TOP, Grid.BODY_SIZE);
        lines(address.name(), ADDRESS_LEFT + 2 * NAME_SIZE, y - NAME_SIZE, NAME_SIZE);
        var code = width(address.senderPostcode(), SENDER_SIZE);
        var sender = Math.min(width(address.sender(), SENDER_SIZE), WIDTH - ADDRESS_LEFT - EDGE);
        lines(address.sender(), WIDTH - EDGE - sender, 2.2 * EDGE, SENDER_SIZE);
        lines(address.senderPostcode(), WIDTH - EDGE - code, EDGE, SENDER_SIZE);
    }

    private void postcode(String postcode) throws IOException {
        out.setStrokingColor(Color.RED);
        for (var i = 0; i < BOXES; i++) {
            var x = EDGE + i * BOX_STEP;
            out.addRect((float) x, (float) (HEIGHT - EDGE - BOX_HEIGHT), (float) BOX_WIDTH, (float) BOX_HEIGHT);
            out.stroke();
            if (i < postcode.length()) {
                var digit = postcode.substring(i, i + 1);
                piece(digit, x + (BOX_WIDTH - width(digit, NAME_SIZE)) / 2, HEIGHT - EDGE - BOX_HEIGHT / 2, NAME_SIZE);
            }
        }
    }

    /** Draws a text in lines to the right edge and answers the height below the last. */
    private double lines(String text, double x, double middle, double size) throws IOException {
        var room = WIDTH - EDGE - x;
        var y = middle;
        for (var line : Typesetter.lines(text, room, room, token -> width(token, size))) {
            piece(line.text(), x, y, size);
            y -= 1.6 * size;
        }
        return y;
    }

    private void piece(String text, double x, double middle, double size) throws IOException {
        pen.draw(out, new Row.Piece(0, Layout.whole(text), Face.BODY, size, size), x, middle);
    }

    private double width(String text, double size) {
        return Layout.width(pen.fonts(), text, Face.BODY, size, size);
    }
}
