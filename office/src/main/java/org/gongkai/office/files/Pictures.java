package org.gongkai.office.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.gongkai.office.Refusal;

/** Pictures written anew: without place, device and other hidden data of the camera, turned as they were taken. */
final class Pictures {
    /** A picture takes four bytes a pixel in memory. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final double QUALITY = 0.92;

    static {
        // else contents would lie in the temp folder as they are
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    static byte[] clean(String name, FileType type, byte[] content) {
        try {
            check(name, content);
            if (type == FileType.GIF) {
                return content; // may move; it has no place for the data of a camera
            }
            var out = new ByteArrayOutputStream(content.length);
            Thumbnails.of(new ByteArrayInputStream(content))
                    .scale(1)
                    .outputFormat(type == FileType.PNG ? "png" : "jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, "file-broken", name);
        }
    }

    /** Size first, from the header: a few bytes may claim a picture that no memory holds. */
    private static void check(String name, byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refusal(Refusal.Kind.INVALID, "file-pixels", name, MOST_PIXELS / 10_000);
                }
            } finally {
                reader.dispose();
            }
        }
    }
}
