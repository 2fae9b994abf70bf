package org.gongkai.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The legal today of the office, in Beijing time. Only the demonstration may set it.
 *
 * @param set the day the demonstration lives on, empty in production
 */
public record OfficeDay(Clock clock, Optional<LocalDate> set) {
    /** Beijing time, in which all legal days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public LocalDate today() {
        return set.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZONE));
    }

    public boolean isSet() {
        return set.isPresent();
    }
}
