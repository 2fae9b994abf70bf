package org.gongkai.office.requests.redaction.copy;

import java.awt.geom.Rectangle2D;

/**
 * A character of a page.
 *
 * @param place in fractions of the page as it is looked at
 * @param quarters by how many quarters its line is turned clockwise, as the page is looked at
 * @param visible whether it can be seen: drawn, not covered, in no layer that is off
 */
public record Glyph(String text, Rectangle2D place, int quarters, boolean visible) {
    /** Width of a page against its height, about. */
    private static final double SIDES = 1.4;

    /** Its place where the page is turned so that the line runs from left to right. */
    Rectangle2D upright() {
        var w = place.getWidth();
        var h = place.getHeight();
        return switch (quarters) {
            case 1 -> new Rectangle2D.Double(place.getMinY(), 1 - place.getMaxX(), h, w);
            case 2 -> new Rectangle2D.Double(1 - place.getMaxX(), 1 - place.getMaxY(), w, h);
            case 3 -> new Rectangle2D.Double(1 - place.getMaxY(), place.getMinX(), h, w);
            default -> place;
        };
    }

    /** Its height in the measure of widths. */
    double em() {
        return upright().getHeight() * (quarters % 2 == 0 ? SIDES : 1 / SIDES);
    }

    double middle() {
        return upright().getCenterY();
    }
}
