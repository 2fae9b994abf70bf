package org.gongkai.office.disputes;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongkai.office.Refusal;
import org.gongkai.office.files.FileType;

/**
 * An uploaded piece of evidence as pages of A4 that can be bound: pictures of its pages, so that nothing a foreign PDF
 * holds beside what is seen goes along. A file that has no pages of its own, such as a Word document, has none here.
 */
final class EvidencePdf {
    private static final int MOST_PAGES = 300;
    private static final float DPI = 150;
    private static final float POINTS = 72;
    private static final float QUALITY = 0.8f;
    private static final float MARGIN = 36;
    /** Above the picture, with room for the page number. */
    private static final float HEAD = 72;
    /** No page is drawn larger, whatever its box says: A3 at this density. */
    private static final float MOST_PIXELS = 2500;

    private EvidencePdf() {}

    /** Its pages; empty where it has none. */
    static Optional<byte[]> of(String name, FileType type, byte[] content) {
        if (type != FileType.PDF && !type.isPicture()) {
            return Optional.empty();
        }
        try (var made = new PDDocument()) {
            if (type == FileType.PDF) {
                pages(name, content, made);
            } else {
                add(made, ImageIO.read(new ByteArrayInputStream(content)));
            }
            var bytes = new ByteArrayOutputStream();
            made.save(bytes);
            return Optional.of(bytes.toByteArray());
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.CONFLICT, "file-broken", name);
        }
    }

    private static void pages(String name, byte[] content, PDDocument made) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Refusal(Refusal.Kind.CONFLICT, "dispute-file-pages", name, MOST_PAGES);
            }
            var renderer = new PDFRenderer(document);
            for (var number = 0; number < document.getNumberOfPages(); number++) {
                var box = document.getPage(number).getCropBox();
                var most = MOST_PIXELS / Math.max(box.getWidth(), box.getHeight());
                add(made, renderer.renderImage(number, Math.min(DPI / POINTS, most), ImageType.RGB));
            }
        }
    }

    /** On a page of its own, upright or lying as it is, never larger than the page. */
    private static void add(PDDocument made, BufferedImage picture) throws IOException {
        var plain = plain(picture);
        var page = new PDPage(PDRectangle.A4);
        made.addPage(page);
        var image = JPEGFactory.createFromImage(made, plain, QUALITY);
        var width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        var height = PDRectangle.A4.getHeight() - MARGIN - HEAD;
        var scale = Math.min(width / plain.getWidth(), height / plain.getHeight());
        try (var out = new PDPageContentStream(made, page)) {
            var drawn = plain.getHeight() * scale;
            out.drawImage(
                    image,
                    (PDRectangle.A4.getWidth() - plain.getWidth() * scale) / 2,
                    MARGIN + height - drawn,
                    plain.getWidth() * scale,
                    drawn);
        }
    }

    /** Without transparency, and no larger than it can be printed. */
    private static BufferedImage plain(BufferedImage picture) {
        var scale = Math.min(1, MOST_PIXELS / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, Math.round(picture.getWidth() * scale));
        var height = Math.max(1, Math.round(picture.getHeight() * scale));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = plain.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        brush.dispose();
        return plain;
    }
}
