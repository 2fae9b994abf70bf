package org.gongkai.office.requests.redaction.copy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.gongkai.office.letters.write.PixelText;

/** Burns withheld places into the picture of a page: black, with a number and the article in white where there is room. */
final class Burner {
    private static final double LARGEST = 26;
    private static final double SMALLEST = 9;
    private static final double OF_HEIGHT = 0.62;

    private final PixelText type;

    Burner(PixelText type) {
        this.type = type;
    }

    void burn(BufferedImage picture, Area area, String number, String label) {
        var box = area.pixels(picture.getWidth(), picture.getHeight());
        var out = picture.createGraphics();
        out.drawImage(burnt(box, number, label), box.x, box.y, null);
        out.dispose();
    }

    /** What a burnt place looks like. */
    BufferedImage burnt(Rectangle box, String number, String label) {
        var picture = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_RGB);
        var out = picture.createGraphics();
        out.setColor(Color.WHITE);
        print(out, box, number + " " + label, number);
        out.dispose();
        return picture;
    }

    /** Prints the first of these texts for which there is room. */
    private void print(Graphics2D out, Rectangle box, String... texts) {
        for (var text : texts) {
            for (var size = Math.min(LARGEST, box.height * OF_HEIGHT); size >= SMALLEST; size -= 2) {
                var width = type.width(text, size);
                if (width <= box.width - 4) {
                    type.draw(out, text, (box.width - width) / 2, box.height / 2.0, size);
                    return;
                }
            }
        }
    }
}
