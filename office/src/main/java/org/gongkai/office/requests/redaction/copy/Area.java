package org.gongkai.office.requests.redaction.copy;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;

/**
 * A place on a page as it is looked at, turned and cropped, in percent of its width and height from the upper left
 * corner.
 */
public record Area(double x, double y, double w, double h) {
    private static final double WHOLE = 100;
    /** Smallest side, in percent. */
    private static final double LEAST = 0.1;
    /** A character of which so much lies inside is withheld. */
    private static final double SHARE = 0.2;

    /** The part of it that lies on the page. */
    public static Area onPage(double x, double y, double w, double h) {
        var left = Math.max(0, Math.min(WHOLE - LEAST, x));
        var top = Math.max(0, Math.min(WHOLE - LEAST, y));
        return new Area(
                left, top, Math.min(WHOLE - left, Math.max(LEAST, w)), Math.min(WHOLE - top, Math.max(LEAST, h)));
    }

    /** Whether these figures are a place on a page. */
    public static boolean isOnPage(double x, double y, double w, double h) {
        return x >= 0 && y >= 0 && w >= LEAST && h >= LEAST && x + w <= WHOLE && y + h <= WHOLE;
    }

    static Area of(Rectangle2D place) {
        return onPage(WHOLE * place.getX(), WHOLE * place.getY(), WHOLE * place.getWidth(), WHOLE * place.getHeight());
    }

    /** In fractions of the page. */
    Rectangle2D fractions() {
        return new Rectangle2D.Double(x / WHOLE, y / WHOLE, w / WHOLE, h / WHOLE);
    }

    /** The pixels of a picture of the page that it touches. */
    Rectangle pixels(int width, int height) {
        var left = (int) Math.floor(x / WHOLE * width);
        var top = (int) Math.floor(y / WHOLE * height);
        var right = (int) Math.min(width, Math.ceil((x + w) / WHOLE * width));
        var bottom = (int) Math.min(height, Math.ceil((y + h) / WHOLE * height));
        return new Rectangle(left, top, right - left, bottom - top);
    }

    /** Whether a character there is withheld. */
    boolean hides(Rectangle2D glyph) {
        var common = fractions().createIntersection(glyph);
        var size = glyph.getWidth() * glyph.getHeight();
        return common.getWidth() > 0 && common.getHeight() > 0 && common.getWidth() * common.getHeight() > SHARE * size;
    }

    /** Whether it covers nearly all of another. */
    public boolean covers(Area other) {
        var common = fractions().createIntersection(other.fractions());
        return common.getWidth() > 0
                && common.getHeight() > 0
                && common.getWidth() * common.getHeight() * WHOLE * WHOLE > 0.9 * other.w * other.h;
    }
}
