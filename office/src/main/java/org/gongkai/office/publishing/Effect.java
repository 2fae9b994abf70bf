package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What ended or changed a normative document, as recorded.
 *
 * @param item the document it happened to
 * @param onDay from which day on
 * @param by the document that did it, where it is an item of this office
 * @param basis what did it otherwise, such as a decision of the district
 * @param recorder who recorded it
 * @param holds whether it counts: its cause is published, or a second person has confirmed it
 */
public record Effect(
        long id,
        long item,
        Kind kind,
        LocalDate onDay,
        Optional<Interpretations.Linked> by,
        String basis,
        long recorder,
        boolean holds) {
    /** What happened. */
    public enum Kind {
        /** 废止. */
        REPEALED,
        /** 修改. */
        MODIFIED
    }
}
