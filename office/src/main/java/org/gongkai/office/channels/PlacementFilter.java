package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lines of the ledger are shown; each empty for all.
 *
 * @param first with {@code last}: the days
 */
public record PlacementFilter(
        Optional<Long> channel, LocalDate first, LocalDate last, Optional<PlacementState> state) {}
