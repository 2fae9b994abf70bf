package org.gongkai.office.catalogue.standards;

import java.util.Optional;

/**
 * How a body answers to one row.
 *
 * @param id of the row
 * @param column id of the column assigned to it, with its name
 * @param items what the column shows
 */
public record Covered(long id, StandardRow row, Optional<Long> column, String columnName, int items) {
    /** Whether a column answers to the row. */
    public boolean isAssigned() {
        return column.isPresent();
    }

    /** Whether the public finds anything there. */
    public boolean isFilled() {
        return items > 0;
    }
}
