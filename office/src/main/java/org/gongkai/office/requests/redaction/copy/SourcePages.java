package org.gongkai.office.requests.redaction.copy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.gongkai.office.Refusal;

/** The pages of a PDF that may be hostile, drawn one at a time within limits. */
public final class SourcePages implements AutoCloseable {
    /** Dots per inch of a released copy. */
    public static final int RELEASED = 200;
    /** Of a page on the screen. */
    public static final int SHOWN = 110;

    private static final double POINTS = 72;
    /** Four bytes each; an A2 page at 200 dpi has as many. */
    private static final double MOST_PIXELS = 16_000_000;
    /** Range of grey below which nothing stands in a place. */
    private static final int INK = 40;

    private final PDDocument document;

    private SourcePages(PDDocument document) {
        this.document = document;
    }

    /**
     * A page as it is looked at.
     *
     * @param width points
     * @param height points
     */
    public record Drawn(BufferedImage picture, List<Glyph> glyphs, double width, double height) {}

    /** @throws Refusal where it cannot be read */
    public static SourcePages open(byte[] pdf) {
        try {
            return new SourcePages(Loader.loadPDF(pdf));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return new Refusal(Refusal.Kind.INVALID, "redaction-broken");
    }

    PDDocument document() {
        return document;
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * Draws a page and reads its characters.
     *
     * @param number from 1
     */
    public Drawn draw(int number, int dpi, TimeLimit limit) {
        try {
            var page = document.getPage(number - 1);
            var turn = new PageTurn(page);
            var scale = scale(turn, dpi);
            var seen = new ArrayList<GlyphDrawer.Seen>();
            var renderer = new PDFRenderer(document) {
                @Override
                protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                    var drawer = new GlyphDrawer(parameters, limit, seen);
                    drawer.setAnnotationFilter(SourcePages::isPrinted);
                    return drawer;
                }
            };
            renderer.setSubsamplingAllowed(true);
            var picture = renderer.renderImage(number - 1, (float) (scale * turn.unit()), ImageType.RGB);
            var glyphs = seen.stream()
                    .map(glyph -> {
                        var place = turn.shown(glyph.box());
                        return new Glyph(
                                glyph.text(),
                                place,
                                turn.shown(glyph.angle()),
                                !glyph.hidden() && hasInk(picture, glyph.text(), place));
                    })
                    .toList();
            return new Drawn(picture, glyphs, turn.shownWidth(), turn.shownHeight());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw unreadable();
        }
    }

    private static double scale(PageTurn turn, int dpi) {
        var points = turn.shownWidth() * turn.shownHeight();
        var scale = Math.min(dpi / POINTS, Math.sqrt(MOST_PIXELS / points));
        if (!(points > 0) || Math.max(turn.shownWidth(), turn.shownHeight()) * scale > MOST_PIXELS / 100) {
            throw new Refusal(Refusal.Kind.INVALID, "redaction-size");
        }
        return scale;
    }

    /** Notes of readers and attached files are no part of the page. */
    private static boolean isPrinted(PDAnnotation annotation) {
        return !(annotation instanceof PDAnnotationText
                || annotation instanceof PDAnnotationPopup
                || annotation instanceof PDAnnotationFileAttachment);
    }

    /** Whether anything can be seen where a character stands; white on white is hidden. */
    private static boolean hasInk(BufferedImage picture, String text, java.awt.geom.Rectangle2D place) {
        if (text.isBlank()) {
            return true;
        }
        var box = Area.of(place).pixels(picture.getWidth(), picture.getHeight());
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var step = Math.max(1, box.height / 24);
        var darkest = 255;
        var lightest = 0;
        for (var y = box.y; y < box.y + box.height; y += step) {
            for (var x = box.x; x < box.x + box.width; x++) {
                var grey = Grey.of(pixels[y * picture.getWidth() + x]);
                darkest = Math.min(darkest, grey);
                lightest = Math.max(lightest, grey);
            }
            if (lightest - darkest >= INK) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
