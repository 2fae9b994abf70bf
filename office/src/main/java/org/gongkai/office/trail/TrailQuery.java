package org.gongkai.office.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.OfficeDay;

/**
 * Which entries of a body to show.
 *
 * @param person id, 0 for everybody
 * @param thing kind of thing, empty for all
 * @param action what was done, empty for all
 * @param from first day of recording in Beijing time
 * @param until last day of recording
 */
public record TrailQuery(
        long body, long person, String thing, String action, Optional<LocalDate> from, Optional<LocalDate> until) {
    /** Everything recorded for the body. */
    public static TrailQuery all(long body) {
        return new TrailQuery(body, 0, "", "", Optional.empty(), Optional.empty());
    }

    Instant begin() {
        return startOf(from.orElse(LocalDate.of(1970, 1, 1)));
    }

    Instant end() {
        return startOf(until.map(day -> day.plusDays(1)).orElse(LocalDate.of(3000, 1, 1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(OfficeDay.ZONE).toInstant();
    }
}
