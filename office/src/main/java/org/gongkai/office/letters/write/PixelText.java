package org.gongkai.office.letters.write;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Type drawn into a picture with the open fonts of the letters, so that no font of the machine is needed. */
public final class PixelText implements AutoCloseable {
    /** Middle of the em square above the baseline, in ems. */
    private static final double MIDDLE = 0.38;

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts = new PdfFonts(document);

    /** Pixels that a text of this size takes. */
    public double width(String text, double size) {
        return Layout.width(fonts, printable(text), Face.FIRST, size, size);
    }

    /**
     * Draws a text in the colour that is set.
     *
     * @param x its left end
     * @param middle of its em squares
     */
    public void draw(Graphics2D out, String text, double x, double middle, double size) {
        var at = x;
        for (var character : printable(text).codePoints().toArray()) {
            var scale = size / fonts.unitsPerEm(Face.FIRST, character);
            var place = new AffineTransform(scale, 0, 0, -scale, at, middle + MIDDLE * size);
            out.fill(place.createTransformedShape(fonts.outline(Face.FIRST, character)));
            at += fonts.glyph(Face.FIRST, character).ems() * size;
        }
    }

    private String printable(String text) {
        return fonts.printable(Face.FIRST, text);
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
