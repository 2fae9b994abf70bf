package org.gongkai.office.letters.write;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws runs of type, each character in the first font that has it. */
record Pen(PdfFonts fonts) {
    /** Middle of the em square above the baseline, in ems: Chinese type has 0.88 above and 0.12 below it. */
    private static final double MIDDLE = 0.38;

    /** Draws a run whose em squares are centred on a height. */
    void draw(PDPageContentStream out, Row.Piece piece, double left, double middle) throws IOException {
        var x = left + piece.x();
        var y = middle - MIDDLE * piece.size();
        for (var token : piece.line().tokens()) {
            for (var character : token.codePoints().toArray()) {
                var glyph = fonts.glyph(piece.face(), character);
                out.beginText();
                out.setFont(fonts.font(glyph.face()), (float) piece.size());
                out.newLineAtOffset((float) x, (float) y);
                out.showText(Character.toString(character));
                out.endText();
                x += glyph.isFullWidth() ? piece.pitch() : glyph.ems() * piece.size();
            }
            x += piece.line().extra();
        }
    }
}
