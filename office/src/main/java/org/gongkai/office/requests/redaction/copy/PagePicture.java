package org.gongkai.office.requests.redaction.copy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The picture of a page as small as its content allows: black and white for type, sixteen colours for type with a red
 * head or a seal, JPEG for scans and photographs.
 */
final class PagePicture {
    /** Share of grey or coloured pixels above which a page is no plain type. */
    private static final double MUCH_GREY = 0.16;

    private static final double SOME_COLOUR = 0.0004;
    private static final double MUCH_COLOUR = 0.12;
    private static final int COLOURED = 56;
    private static final int DARK = 48;
    private static final int LIGHT = 208;
    private static final int HALF = 144;
    private static final int WHITE = 0xffffff;
    /** One pixel in so many is looked at to tell what a page is. */
    private static final int SAMPLED = 5;

    private static final float[] QUALITIES = {0.62f, 0.45f, 0.3f};
    private static final int[] PALETTE = {
        0x000000, 0x555555, 0xaaaaaa, 0xffffff, 0xc00000, 0xe06060, 0xf4b0b0, 0x000090, 0x3060c0, 0x90b0e0, 0x006000,
        0x60a060, 0xf0e080, 0xe0a030, 0x804000, 0xe8e8e8
    };
    private static final int BITS = 4;
    private static final int PART = 5;

    private final byte[] bytes;
    private final COSName filter;
    private final int width;
    private final int height;

    private PagePicture(byte[] bytes, COSName filter, int width, int height) {
        this.bytes = bytes;
        this.filter = filter;
        this.width = width;
        this.height = height;
    }

    /**
     * @param most bytes a JPEG should not exceed, where a coarser one helps
     */
    static PagePicture of(BufferedImage picture, long most) throws IOException {
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var grey = 0;
        var coloured = 0;
        for (var i = 0; i < pixels.length; i += SAMPLED) {
            if (Grey.chroma(pixels[i]) > COLOURED) {
                coloured++;
            } else {
                var brightness = Grey.of(pixels[i]);
                grey += brightness > DARK && brightness < LIGHT ? 1 : 0;
            }
        }
        var all = (double) pixels.length / SAMPLED;
        if (grey / all > MUCH_GREY || coloured / all > MUCH_COLOUR) {
            return jpeg(picture, coloured / all < SOME_COLOUR, most);
        }
        return coloured / all < SOME_COLOUR ? blackAndWhite(picture, pixels) : sixteen(picture, pixels);
    }

    /** CCITT group 4, packed here: the library's own way takes four times as long as drawing the page. */
    private static PagePicture blackAndWhite(BufferedImage picture, int[] pixels) throws IOException {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var line = (width + 7) / 8;
        var bits = new byte[line * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var pixel = pixels[y * width + x];
                if (pixel != WHITE && Grey.of(pixel) < HALF) {
                    bits[y * line + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        var parameters = new COSDictionary();
        parameters.setInt(COSName.COLUMNS, width);
        parameters.setInt(COSName.ROWS, height);
        var packed = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.CCITTFAX_DECODE)
                .encode(new ByteArrayInputStream(bits), packed, parameters, 0);
        return new PagePicture(packed.toByteArray(), COSName.CCITTFAX_DECODE, width, height);
    }

    private static PagePicture jpeg(BufferedImage picture, boolean isGrey, long most) throws IOException {
        var source = picture;
        if (isGrey) {
            source = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            var out = source.createGraphics();
            out.drawImage(picture, 0, 0, Color.WHITE, null);
            out.dispose();
        }
        try (var apart = new PDDocument()) {
            var made = JPEGFactory.createFromImage(apart, source, QUALITIES[0]);
            for (var i = 1; i < QUALITIES.length && made.getCOSObject().getLength() > most; i++) {
                made = JPEGFactory.createFromImage(apart, source, QUALITIES[i]);
            }
            try (var bytes = made.getCOSObject().createRawInputStream()) {
                return new PagePicture(bytes.readAllBytes(), COSName.DCT_DECODE, source.getWidth(), source.getHeight());
            }
        }
    }

    private static PagePicture sixteen(BufferedImage picture, int[] pixels) throws IOException {
        var nearest = new byte[1 << 3 * PART];
        var width = picture.getWidth();
        var line = (width + 1) / 2;
        var packed = new byte[line * picture.getHeight()];
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < width; x++) {
                var index = index(pixels[y * width + x], nearest);
                packed[y * line + (x >> 1)] |= (byte) ((x & 1) == 0 ? index << BITS : index);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(packed);
        }
        return new PagePicture(bytes.toByteArray(), COSName.FLATE_DECODE, width, picture.getHeight());
    }

    /** Puts it into a document, which is done by one thread only. */
    PDImageXObject in(PDDocument document) throws IOException {
        if (filter.equals(COSName.DCT_DECODE)) {
            return JPEGFactory.createFromByteArray(document, bytes);
        }
        var isTwo = filter.equals(COSName.CCITTFAX_DECODE);
        var image = new PDImageXObject(
                document,
                new ByteArrayInputStream(bytes),
                filter,
                width,
                height,
                isTwo ? 1 : BITS,
                isTwo ? PDDeviceGray.INSTANCE : palette());
        if (isTwo) {
            var parameters = new COSDictionary();
            parameters.setInt(COSName.COLUMNS, width);
            parameters.setInt(COSName.ROWS, height);
            parameters.setInt(COSName.K, -1);
            image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        }
        return image;
    }

    private static PDColorSpace palette() throws IOException {
        var colours = new byte[PALETTE.length * 3];
        for (var i = 0; i < PALETTE.length; i++) {
            for (var c = 0; c < 3; c++) {
                colours[3 * i + c] = (byte) (PALETTE[i] >> 8 * (2 - c));
            }
        }
        var space = new COSArray();
        space.add(COSName.INDEXED);
        space.add(COSName.DEVICERGB);
        space.add(COSInteger.get(PALETTE.length - 1));
        space.add(new COSString(colours));
        return PDColorSpace.create(space);
    }

    /** The nearest colour of the palette, worked out once for colours that are close together. */
    private static int index(int rgb, byte[] nearest) {
        var key = (rgb >> 19 & 0x1f) << 10 | (rgb >> 11 & 0x1f) << 5 | rgb >> 3 & 0x1f;
        if (nearest[key] == 0) {
            nearest[key] = (byte) (1 + search(rgb));
        }
        return nearest[key] - 1;
    }

    private static int search(int rgb) {
        var best = 0;
        var least = Integer.MAX_VALUE;
        for (var i = 0; i < PALETTE.length; i++) {
            var distance = 0;
            for (var shift = 0; shift <= 16; shift += 8) {
                var d = (rgb >> shift & 0xff) - (PALETTE[i] >> shift & 0xff);
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
