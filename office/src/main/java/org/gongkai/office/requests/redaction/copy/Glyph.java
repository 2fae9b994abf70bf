package org.gongkai.office.requests.redaction.copy;

import java.awt.geom.Rectangle2D;

/**
 * A character of a page.
 *
 * @param place in fractions of the page as it is looked at
 * @param visible whether it can be seen: drawn, not covered, in no layer that is off
 */
public record Glyph(String text, Rectangle2D place, boolean visible) {
    double middle() {
        return place.getCenterY();
    }
}
