package org.gongkai.office.requests.redaction.copy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
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
 * The picture of a page, small as its content allows and quickly made: black and white for type, sixteen colours for type with a red
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
    /** One line in so many is looked at to tell what a page is. */
    private static final int SAMPLED = 5;

    private static final int PER_BYTE = 8;
    private static final int CHUNK = 1 << 16;
    /** Bytes of a quickly packed page above which it is worth packing it well. */
    private static final int MUCH_TYPE = 110_000;

    private static final int PALETTE_LEVEL = 4;
    /** Of the most a JPEG may have: where a page takes less, the next is tried with a better quality. */
    private static final double ROOM = 0.55;

    private static final float[] QUALITIES = {0.62f, 0.45f, 0.3f};
    private static final int[] PALETTE = {
        0x000000, 0x555555, 0xaaaaaa, 0xffffff, 0xc00000, 0xe06060, 0xf4b0b0, 0x000090, 0x3060c0, 0x90b0e0, 0x006000,
        0x60a060, 0xf0e080, 0xe0a030, 0x804000, 0xe8e8e8
    };
    private static final int BITS = 4;
    private static final int PART = 5;

    private final byte[] bytes;
    private final COSName filter;
    /** Bits of a pixel; none where the bytes tell it themselves. */
    private final int depth;

    private final int width;
    private final int height;
    private final int quality;

    private PagePicture(byte[] bytes, COSName filter, int depth, int width, int height, int quality) {
        this.bytes = bytes;
        this.filter = filter;
        this.depth = depth;
        this.width = width;
        this.height = height;
        this.quality = quality;
    }

    /**
     * @param page as it was drawn, without a colour model but RGB
     * @param strip as wide as the page, set under it
     * @param most bytes a JPEG should not exceed, where a coarser one helps
     * @param before the page before of the same record: what was too large there is not tried again
     */
    static PagePicture of(BufferedImage page, BufferedImage strip, long most, Optional<PagePicture> before)
            throws IOException {
        var pixels = pixels(page);
        var grey = 0;
        var coloured = 0;
        var all = 0;
        for (var y = 0; y < page.getHeight(); y += SAMPLED) {
            for (var i = y * page.getWidth(); i < (y + 1) * page.getWidth(); i++) {
                var pixel = pixels[i] & WHITE;
                if (pixel != WHITE && pixel != 0) {
                    var brightness = Grey.of(pixel);
                    var isColoured = Grey.chroma(pixel) > COLOURED;
                    coloured += isColoured ? 1 : 0;
                    grey += !isColoured && brightness > DARK && brightness < LIGHT ? 1 : 0;
                }
            }
            all += page.getWidth();
        }
        var grain = (double) grey / all;
        var colour = (double) coloured / all;
        if (grain > MUCH_GREY || colour > MUCH_COLOUR) {
            var first = before.map(one -> one.next(most)).orElse(0);
            return jpeg(whole(page, strip, colour < SOME_COLOUR), most, first);
        }
        return colour < SOME_COLOUR ? blackAndWhite(page, strip) : sixteen(page, strip);
    }

    private static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    /** Packed quickly: smaller ways of packing take as long as drawing the page, and are kept for pages full of type. */
    private static PagePicture blackAndWhite(BufferedImage page, BufferedImage strip) throws IOException {
        var width = page.getWidth();
        var height = page.getHeight() + strip.getHeight();
        var line = (width + PER_BYTE - 1) / PER_BYTE;
        var bits = new byte[line * height];
        set(bits, 0, line, page);
        set(bits, page.getHeight() * line, line, strip);
        var quick = packed(bits, Deflater.BEST_SPEED);
        return quick.length > MUCH_TYPE
                ? new PagePicture(faxed(bits, width, height), COSName.CCITTFAX_DECODE, 1, width, height, 0)
                : new PagePicture(quick, COSName.FLATE_DECODE, 1, width, height, 0);
    }

    /** Sets a bit for each pixel that is light, eight at once where all are white. */
    private static void set(byte[] bits, int from, int line, BufferedImage picture) {
        var pixels = pixels(picture);
        var width = picture.getWidth();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < width; x += PER_BYTE) {
                var at = y * width + x;
                bits[from + y * line + x / PER_BYTE] = light(pixels, at, Math.min(PER_BYTE, width - x));
            }
        }
    }

    private static byte light(int[] pixels, int at, int count) {
        if (count == PER_BYTE && areWhite(pixels, at)) {
            return (byte) 0xff;
        }
        var bits = 0xff >> count;
        for (var i = 0; i < count; i++) {
            bits |= Grey.of(pixels[at + i]) < HALF ? 0 : 0x80 >> i;
        }
        return (byte) bits;
    }

    private static boolean areWhite(int[] pixels, int at) {
        var all = pixels[at] & pixels[at + 1] & pixels[at + 2] & pixels[at + 3];
        return (all & pixels[at + 4] & pixels[at + 5] & pixels[at + 6] & pixels[at + 7] & WHITE) == WHITE;
    }

    private static byte[] packed(byte[] bytes, int level) throws IOException {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(level);
        try (var out = new DeflaterOutputStream(packed, deflater, CHUNK)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** CCITT group 4 of bits that are set where it is light. */
    private static byte[] faxed(byte[] bits, int width, int height) throws IOException {
        for (var i = 0; i < bits.length; i++) {
            bits[i] = (byte) ~bits[i];
        }
        var packed = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.CCITTFAX_DECODE)
                .encode(new ByteArrayInputStream(bits), packed, fax(width, height), 0);
        return packed.toByteArray();
    }

    private static COSDictionary fax(int width, int height) {
        var parameters = new COSDictionary();
        parameters.setInt(COSName.COLUMNS, width);
        parameters.setInt(COSName.ROWS, height);
        parameters.setInt(COSName.K, -1);
        return parameters;
    }

    private static BufferedImage whole(BufferedImage page, BufferedImage strip, boolean isGrey) {
        var height = page.getHeight() + strip.getHeight();
        var type = isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        var whole = new BufferedImage(page.getWidth(), height, type);
        var above = page.getWidth() * page.getHeight();
        if (isGrey) {
            var bytes = ((DataBufferByte) whole.getRaster().getDataBuffer()).getData();
            grey(page, bytes, 0);
            grey(strip, bytes, above);
        } else {
            System.arraycopy(pixels(page), 0, pixels(whole), 0, above);
            System.arraycopy(pixels(strip), 0, pixels(whole), above, pixels(strip).length);
        }
        return whole;
    }

    private static void grey(BufferedImage picture, byte[] bytes, int from) {
        var pixels = pixels(picture);
        for (var i = 0; i < pixels.length; i++) {
            bytes[from + i] = (byte) Grey.of(pixels[i]);
        }
    }

    private static PagePicture jpeg(BufferedImage source, long most, int first) throws IOException {
        try (var apart = new PDDocument()) {
            var quality = first;
            var made = JPEGFactory.createFromImage(apart, source, QUALITIES[quality]);
            while (quality + 1 < QUALITIES.length && made.getCOSObject().getLength() > most) {
                quality++;
                made = JPEGFactory.createFromImage(apart, source, QUALITIES[quality]);
            }
            try (var bytes = made.getCOSObject().createRawInputStream()) {
                return new PagePicture(
                        bytes.readAllBytes(), COSName.DCT_DECODE, 0, source.getWidth(), source.getHeight(), quality);
            }
        }
    }

    /** With which quality the next page of a record is tried first. */
    private int next(long most) {
        return bytes.length < ROOM * most ? Math.max(0, quality - 1) : quality;
    }

    private static PagePicture sixteen(BufferedImage page, BufferedImage strip) throws IOException {
        var nearest = new byte[1 << 3 * PART];
        var width = page.getWidth();
        var height = page.getHeight() + strip.getHeight();
        var line = (width + 1) / 2;
        var indexes = new byte[line * height];
        for (var y = 0; y < height; y++) {
            var isBelow = y >= page.getHeight();
            var pixels = pixels(isBelow ? strip : page);
            var from = (isBelow ? y - page.getHeight() : y) * width;
            for (var x = 0; x < width; x++) {
                var index = index(pixels[from + x], nearest);
                indexes[y * line + (x >> 1)] |= (byte) ((x & 1) == 0 ? index << BITS : index);
            }
        }
        return new PagePicture(packed(indexes, PALETTE_LEVEL), COSName.FLATE_DECODE, BITS, width, height, 0);
    }

    /** Puts it into a document, which is done by one thread only. */
    PDImageXObject in(PDDocument document) throws IOException {
        if (filter.equals(COSName.DCT_DECODE)) {
            return JPEGFactory.createFromByteArray(document, bytes);
        }
        var image = new PDImageXObject(
                document,
                new ByteArrayInputStream(bytes),
                filter,
                width,
                height,
                depth,
                depth == 1 ? PDDeviceGray.INSTANCE : palette());
        if (filter.equals(COSName.CCITTFAX_DECODE)) {
            image.getCOSObject().setItem(COSName.DECODE_PARMS, fax(width, height));
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
