package org.gongkai.report.read;

import java.util.List;
import org.gongkai.report.model.Origin;

/** A piece of a document in reading order, without the markup of its format. */
sealed interface Block {
    Origin origin();

    /**
     * A paragraph or heading. Runs of spaces are one space, full-width and no-break spaces are trimmed from its ends.
     *
     * @param heading marked as title or heading by the format (h1-h6, {@code <title>}, a heading style)
     */
    record Text(String text, boolean heading, Origin origin) implements Block {}

    /**
     * A table.
     *
     * @param aligned true where every row has one cell per grid column (spans repeated as {@link GridCell#covered()});
     *     false for flattened text, where only the order of the cells in a row is known
     */
    record Grid(List<List<GridCell>> rows, boolean aligned, Origin origin) implements Block {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A picture: its content is not read. */
    record Picture(Origin origin) implements Block {}

    /**
     * One cell of a grid.
     *
     * @param covered a further position of a spanning cell, whose text it repeats; or a position the row does not reach
     */
    record GridCell(String text, boolean covered, Origin origin) {}
}
