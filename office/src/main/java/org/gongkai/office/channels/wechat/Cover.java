package org.gongkai.office.channels.wechat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.tukaani.xz.XZInputStream;

/** 封面: a plain picture with the title, 2.35 to 1, or another picture cut down to what the platform takes. */
public final class Cover {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 383;
    private static final int MARGIN = 70;
    private static final int SIZE = 46;
    private static final int LINES = 4;
    private static final Color PAPER = new Color(0xf7f8fa);
    private static final Color INK = new Color(0x1d3f72);
    private static final double QUALITY = 0.85;
    private static final int WIDEST = 1_280;
    private static final int LARGEST = 1_000_000;

    /** Loaded once; it is large. */
    private static final class Face {
        static final Font FONT = load();
    }

    private Cover() {}

    /** JPEG of a title and the name below it. */
    public static byte[] of(String title, String name) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            var face = Face.FONT;
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(INK);
            pen.fillRect(0, 0, WIDTH, 14);
            pen.setFont(face.deriveFont((float) SIZE));
            var lines = lines(pen, title);
            var y = (HEIGHT - lines.size() * (SIZE + 14)) / 2 + SIZE - 10;
            for (var line : lines) {
                pen.drawString(line, MARGIN, y);
                y += SIZE + 14;
            }
            pen.setFont(face.deriveFont(SIZE / 2f));
            pen.drawString(name, MARGIN, HEIGHT - 30);
        } finally {
            pen.dispose();
        }
        return jpeg(image);
    }

    /** A picture as the platform takes it in a text: JPEG or PNG below a megabyte; empty where it is none. */
    static Optional<byte[]> fit(byte[] picture, boolean isTaken) {
        if (isTaken && picture.length < LARGEST) {
            return Optional.of(picture);
        }
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) {
                return Optional.empty();
            }
            var out = new ByteArrayOutputStream();
            Thumbnails.of(image)
                    .size(Math.min(WIDEST, image.getWidth()), Math.min(WIDEST * 4, image.getHeight()))
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            return out.size() < LARGEST ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Graphics2D pen, String title) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var sign : title.codePoints().toArray()) {
            var next = new String(Character.toChars(sign));
            if (pen.getFontMetrics().stringWidth(line + next) > WIDTH - 2 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
                if (lines.size() == LINES) {
                    return lines;
                }
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }

    /** 黑体, the open one that also stands in letters, so that a server without fonts writes Chinese. */
    private static Font load() {
        try (var packed = Cover.class.getResourceAsStream("/letters/fonts/first.ttf.xz")) {
            if (packed == null) {
                throw new IllegalStateException("a font is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, new XZInputStream(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            try (var stream = new MemoryCacheImageOutputStream(out)) { // not by a file on the disk
                ImageIO.write(image, "jpg", stream);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
