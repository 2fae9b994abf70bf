package org.gongkai.report.merge;

import java.util.List;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;

/**
 * One cell of the sum and the parts that put no number into it.
 *
 * @param cell the sum; blank where all parts are blank; unread where a part is unread or cannot be added
 * @param blank parts that left the cell blank; they count as nothing
 * @param unread parts whose cell was not read
 * @param unmapped parts whose format or unit has no number for this cell
 */
public record CellSum(CellId id, Cell cell, List<Part> blank, List<Part> unread, List<Part> unmapped) {
    public CellSum {
        blank = List.copyOf(blank);
        unread = List.copyOf(unread);
        unmapped = List.copyOf(unmapped);
    }

    /** Whether a part is missing from the sum, so that there is none. */
    public boolean isOpen() {
        return !unread.isEmpty() || !unmapped.isEmpty();
    }
}
