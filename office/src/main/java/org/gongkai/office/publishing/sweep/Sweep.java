package org.gongkai.office.publishing.sweep;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 排查 of all that a body has published.
 *
 * @param person who asked for it
 * @param total items published when it began
 * @param done items looked at
 * @param items in which something blocking was found
 * @param finishedOn empty while it runs
 */
public record Sweep(
        long id, String person, LocalDate day, int total, int done, int items, Optional<LocalDate> finishedOn) {
    public boolean isRunning() {
        return finishedOn.isEmpty();
    }
}
