package org.gongkai.report.read;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gongkai.report.model.Origin;

/**
 * A ruled table: the distinct positions of its lines make a grid; two neighbouring positions are one cell where no line
 * runs between them.
 *
 * @param xs positions of vertical lines, ascending
 * @param ys positions of horizontal lines, ascending, from the top
 */
record PdfTable(List<Float> xs, List<Float> ys, List<Rectangle2D.Float> rulings) {
    private static final float SNAP = 3.2f;
    private static final float SHORT = 4f;
    private static final int MOST_CELLS = 3_000;

    float top() {
        return ys.get(0);
    }

    boolean contains(float x, float y) {
        return y > ys.get(0) - 1 && y < ys.get(ys.size() - 1) + 3 && x > xs.get(0) - 3 && x < xs.get(xs.size() - 1) + 3;
    }

    /** Rulings that touch one another belong to one table. */
    static List<PdfTable> find(List<Rectangle2D.Float> all) {
        var rulings = all.stream()
                .filter(r -> r.width > SHORT || r.height > SHORT)
                .filter(r -> r.width < SNAP || r.height < SNAP)
                .toList();
        var groups = new ArrayList<List<Rectangle2D.Float>>();
        for (var ruling : rulings) {
            List<Rectangle2D.Float> home = null;
            for (int g = groups.size() - 1; g >= 0; g--) {
                if (groups.get(g).stream().anyMatch(other -> touch(other, ruling))) {
                    if (home == null) {
                        home = groups.get(g);
                    } else {
                        home.addAll(groups.remove(g));
                    }
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
            }
            home.add(ruling);
        }
        var tables = new ArrayList<PdfTable>();
        for (var group : groups) {
            var xs = positions(group, true);
            var ys = positions(group, false);
            boolean table = xs.size() >= 3 && ys.size() >= 2 || xs.size() >= 2 && ys.size() >= 3;
            if (table && xs.size() * ys.size() <= MOST_CELLS) {
                tables.add(new PdfTable(xs, ys, group));
            }
        }
        return tables;
    }

    private static boolean touch(Rectangle2D.Float a, Rectangle2D.Float b) {
        return a.x - SNAP <= b.x + b.width
                && b.x - SNAP <= a.x + a.width
                && a.y - SNAP <= b.y + b.height
                && b.y - SNAP <= a.y + a.height;
    }

    private static List<Float> positions(List<Rectangle2D.Float> group, boolean vertical) {
        var sorted = new TreeSet<Float>();
        for (var ruling : group) {
            if (vertical && ruling.height > ruling.width) {
                sorted.add(ruling.x + ruling.width / 2);
            } else if (!vertical && ruling.width >= ruling.height) {
                sorted.add(ruling.y + ruling.height / 2);
            }
        }
        var positions = new ArrayList<Float>();
        for (float position : sorted) {
            if (positions.isEmpty() || position - positions.get(positions.size() - 1) > SNAP) {
                positions.add(position);
            }
        }
        return positions;
    }

    Block.Grid grid(PdfPage page, int number) {
        var grid = new GridBuilder(number, Origin.page(page.number(), 0));
        int rows = ys.size() - 1;
        int columns = xs.size() - 1;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (grid.freeFrom(r, c) != c) {
                    continue;
                }
                int right = c + 1;
                while (right < columns && !verticalAt(right, r)) {
                    right++;
                }
                int bottom = r + 1;
                while (bottom < rows && !horizontalAt(bottom, c, right)) {
                    bottom++;
                }
                var text = page.textIn(xs.get(c), ys.get(r), xs.get(right), ys.get(bottom));
                grid.place(r, c, bottom - r, right - c, text);
            }
        }
        return grid.build(rows);
    }

    /** Whether a line runs along the position beside the row. */
    private boolean verticalAt(int x, int row) {
        float at = xs.get(x);
        float middle = (ys.get(row) + ys.get(row + 1)) / 2;
        return rulings.stream()
                .anyMatch(r -> r.height > r.width
                        && Math.abs(r.x + r.width / 2 - at) <= SNAP
                        && r.y - 1 <= middle
                        && r.y + r.height + 1 >= middle);
    }

    /** Whether a line runs above the row below, anywhere between the columns. */
    private boolean horizontalAt(int y, int from, int to) {
        float at = ys.get(y);
        float middle = (xs.get(from) + xs.get(to)) / 2;
        return rulings.stream()
                .anyMatch(r -> r.width >= r.height
                        && Math.abs(r.y + r.height / 2 - at) <= SNAP
                        && r.x - 1 <= middle
                        && r.x + r.width + 1 >= middle);
    }
}
