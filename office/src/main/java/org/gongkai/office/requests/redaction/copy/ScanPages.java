package org.gongkai.office.requests.redaction.copy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pages of a picture or of a TIFF of many as PDF: a page each, as large as A4 allows. */
public final class ScanPages {
    private static final long MOST_PIXELS = 60_000_000;

    private ScanPages() {}

    /**
     * @param most pages
     * @throws org.gongkai.office.Refusal where it cannot be read, is too large, or has too many pages
     */
    public static byte[] pdf(byte[] picture, int most, TimeLimit limit) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture));
                var document = new PDDocument()) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw SourcePages.unreadable();
            }
            var reader = readers.next();
            try {
                read(reader, in, picture, document, most, limit);
            } finally {
                reader.dispose();
            }
            return CopyMaker.saved(document, "");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw SourcePages.unreadable();
        }
    }

    private static void read(
            ImageReader reader, ImageInputStream in, byte[] bytes, PDDocument document, int most, TimeLimit limit)
            throws IOException {
        reader.setInput(in, false, true);
        var count = reader.getNumImages(true);
        if (count > most) {
            throw PdfGuard.refused("redaction-pages", count, most);
        }
        for (var i = 0; i < count; i++) {
            limit.check();
            if ((long) reader.getWidth(i) * reader.getHeight(i) > MOST_PIXELS) {
                throw PdfGuard.refused("redaction-pixels", MOST_PIXELS / 10_000);
            }
            var isJpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
            add(document, isJpeg ? JPEGFactory.createFromByteArray(document, bytes) : image(document, reader.read(i)));
        }
    }

    private static PDImageXObject image(PDDocument document, BufferedImage picture) throws IOException {
        return picture.getType() == BufferedImage.TYPE_BYTE_BINARY
                        && picture.getColorModel().getPixelSize() == 1
                ? CCITTFactory.createFromImage(document, picture)
                : LosslessFactory.createFromImage(document, picture);
    }

    private static void add(PDDocument document, PDImageXObject image) throws IOException {
        var isWide = image.getWidth() > image.getHeight();
        var across = isWide ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        var down = isWide ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        var scale = Math.min(across / image.getWidth(), down / image.getHeight());
        var page = new PDPage(new PDRectangle(image.getWidth() * scale, image.getHeight() * scale));
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            out.drawImage(image, 0, 0, image.getWidth() * scale, image.getHeight() * scale);
        }
    }
}
