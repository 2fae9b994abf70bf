package org.gongkai.office.bodies;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a body stands in the tree.
 *
 * @param parent id of the body above
 * @param closedOn 撤销 or 合并: the day from which it takes no new work
 * @param mergedInto id of the body that took over
 */
public record Standing(Level level, Optional<Long> parent, Optional<LocalDate> closedOn, Optional<Long> mergedInto) {
    /** An open body at the top. */
    public static Standing top(Level level) {
        return new Standing(level, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
