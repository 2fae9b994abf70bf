package org.gongkai.office.requests.redaction.copy;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;

/** From the coordinates of a PDF page to the page as it is looked at: cropped, turned, from the upper left corner. */
final class PageTurn {
    private static final int QUARTER = 90;
    private static final int LARGEST_UNIT = 200;

    private final double left;
    private final double bottom;
    private final double width;
    private final double height;
    private final int quarters;
    private final double unit;

    PageTurn(PDPage page) {
        var crop = page.getCropBox();
        this.left = crop.getLowerLeftX();
        this.bottom = crop.getLowerLeftY();
        this.width = crop.getWidth();
        this.height = crop.getHeight();
        this.quarters = Math.floorMod(page.getRotation() / QUARTER, 4);
        this.unit = Math.max(1, Math.min(LARGEST_UNIT, page.getUserUnit()));
    }

    /** In points as it is looked at. */
    double shownWidth() {
        return unit * (quarters % 2 == 0 ? width : height);
    }

    double shownHeight() {
        return unit * (quarters % 2 == 0 ? height : width);
    }

    /** Points of a unit of the page. */
    double unit() {
        return unit;
    }

    /** In fractions of the page. */
    private Point2D shown(Point2D point) {
        var x = (point.getX() - left) / width;
        var y = (point.getY() - bottom) / height;
        return switch (quarters) {
            case 1 -> new Point2D.Double(y, x);
            case 2 -> new Point2D.Double(1 - x, y);
            case 3 -> new Point2D.Double(1 - y, 1 - x);
            default -> new Point2D.Double(x, 1 - y);
        };
    }

    /** By how many quarters a line is turned clockwise, as the page is looked at. */
    int shown(double angle) {
        return Math.floorMod(quarters - (int) Math.round(angle / (Math.PI / 2)), 4);
    }

    Rectangle2D shown(Rectangle2D box) {
        var place = new Rectangle2D.Double();
        place.setFrameFromDiagonal(
                shown(new Point2D.Double(box.getMinX(), box.getMinY())),
                shown(new Point2D.Double(box.getMaxX(), box.getMaxY())));
        return place;
    }
}
