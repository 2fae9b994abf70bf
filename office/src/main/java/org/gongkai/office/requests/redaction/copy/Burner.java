package org.gongkai.office.requests.redaction.copy;

import java.awt.Color;
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
        burn(picture, area.pixels(picture.getWidth(), picture.getHeight()), number, label);
    }

    private void burn(BufferedImage picture, Rectangle box, String number, String label) {
        var out = picture.createGraphics();
        out.setColor(Color.BLACK);
        out.fill(box);
        out.setColor(Color.WHITE);
        out.setClip(box);
        var size = Math.min(LARGEST, box.height * OF_HEIGHT);
        for (var text : new String[] {number + " " + label, number}) {
            for (var points = size; points >= SMALLEST; points -= 2) {
                var width = type.width(text, points);
                if (width <= box.width - 4) {
                    type.draw(out, text, box.x + (box.width - width) / 2, box.getCenterY(), points);
                    out.dispose();
                    return;
                }
            }
        }
        out.dispose();
    }

    /** What a burnt place looks like, to compare with. */
    BufferedImage expected(Rectangle box, String number, String label) {
        var picture = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_RGB);
        burn(picture, new Rectangle(0, 0, box.width, box.height), number, label);
        return picture;
    }
}
