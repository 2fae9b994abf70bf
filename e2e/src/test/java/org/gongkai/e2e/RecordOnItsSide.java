package org.gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** A record of one page that is turned by a quarter, as scanners and drawing programs leave them. */
final class RecordOnItsSide {
    static final String OPEN = "Acceptance report";
    static final String PHONE = "13912345678";
    static final String PRICE = "88231";

    /** Around the price, as parts of the page as it is looked at. */
    static final double LEFT = 0.45;

    static final double TOP = 0.45;
    static final double RIGHT = 0.65;
    static final double BOTTOM = 0.54;

    /** Of the page as it is looked at, in points. */
    private static final PDRectangle PAPER = PDRectangle.A4;

    private RecordOnItsSide() {}

    static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PAPER);
            page.setRotation(90);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                print(content, OPEN, 0.1, 0.15);
                print(content, "Tel " + PHONE, 0.1, 0.3);
                print(content, PRICE, 0.5, 0.5);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A page of noise, of more than two megabytes. */
    static byte[] scan() throws IOException {
        var random = new Random(3);
        var noise = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < noise.getHeight(); y++) {
            for (var x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        try (var document = new PDDocument()) {
            var page = new PDPage(PAPER);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, noise), 0, 0, 500, 500);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Upright for who looks at it: along the long side of the paper. */
    private static void print(PDPageContentStream content, String text, double right, double down) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 22);
        content.setTextMatrix(
                new Matrix(0, 1, -1, 0, (float) (down * PAPER.getWidth()), (float) (right * PAPER.getHeight())));
        content.showText(text);
        content.endText();
    }

    /** The released page has a strip below it; the middle of the place is black but for the number printed on it. */
    static void requireBlack(BufferedImage released) {
        var height = released.getWidth() * PAPER.getWidth() / PAPER.getHeight();
        var black = 0;
        var all = 0;
        for (var y = (int) (height * (TOP + 0.01)); y < height * (BOTTOM - 0.01); y++) {
            for (var x = (int) (released.getWidth() * (LEFT + 0.01)); x < released.getWidth() * (RIGHT - 0.01); x++) {
                all++;
                black += (released.getRGB(x, y) & 0xff) < 64 ? 1 : 0;
            }
        }
        assertThat(black).isGreaterThan(all * 7 / 10);
        assertThat(released.getRGB((int) (released.getWidth() * (RIGHT + 0.05)), (int) (height * TOP)) & 0xff)
                .isGreaterThan(200);
    }
}
