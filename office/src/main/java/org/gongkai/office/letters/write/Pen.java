package org.gongkai.office.letters.write;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws runs of type, each character in the first font that has it. */
record Pen(PdfFonts fonts) {
    /** Middle of the em square above the baseline, in ems: Chinese type has 0.88 above and 0.12 below it. */
    private static final double MIDDLE = 0.38;
    /** Points by which a character may stand beside its place. */
    private static final double NEAR = 0.01;

    /** Draws a run whose em squares are centred on a height. Characters that follow by themselves are shown together. */
    void draw(PDPageContentStream out, Row.Piece piece, double left, double middle) throws IOException {
        var y = (float) (middle - MIDDLE * piece.size());
        var x = left + piece.x();
        var run = new StringBuilder();
        var face = piece.face();
        var from = x;
        var follows = x;
        for (var token : piece.line().tokens()) {
            for (var character : token.codePoints().toArray()) {
                var glyph = fonts.glyph(piece.face(), character);
                if (glyph.face() != face || Math.abs(follows - x) > NEAR) {
                    show(out, run, face, piece.size(), from, y);
                    face = glyph.face();
                    from = x;
                }
                run.appendCodePoint(character);
                follows = x + glyph.ems() * piece.size();
                x += glyph.isFullWidth() ? piece.pitch() : glyph.ems() * piece.size();
            }
            x += piece.line().extra();
        }
        show(out, run, face, piece.size(), from, y);
    }

    private void show(PDPageContentStream out, StringBuilder run, Face face, double size, double x, float y)
            throws IOException {
        if (!run.isEmpty()) {
            out.beginText();
            out.setFont(fonts.font(face), (float) size);
            out.newLineAtOffset((float) x, y);
            out.showText(run.toString());
            out.endText();
            run.setLength(0);
        }
    }
}
