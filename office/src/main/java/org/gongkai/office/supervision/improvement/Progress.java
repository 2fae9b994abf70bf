package org.gongkai.office.supervision.improvement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * 进展: one record of what became of a measure.
 *
 * @param day legal day on which it came to be so
 * @param words evidence, or the reason
 * @param file evidence
 * @param newDue a later due day
 * @param recordedOn legal day of recording
 */
public record Progress(
        long id,
        MeasureState state,
        LocalDate day,
        String words,
        Optional<UUID> file,
        Optional<LocalDate> newDue,
        String person,
        LocalDate recordedOn) {
    /** 补登: recorded after the day it speaks of. */
    public boolean isLate() {
        return recordedOn.isAfter(day);
    }
}
