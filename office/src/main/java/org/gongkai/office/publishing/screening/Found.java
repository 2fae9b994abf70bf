package org.gongkai.office.publishing.screening;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.screening.Severity;

/**
 * 筛查发现 in an item, as the office keeps and shows it: never the text itself, only its mask.
 *
 * @param number on the page, from 1
 * @param kind id of the library, such as {@code id_card}
 * @param shown what stands there, masked
 * @param fingerprint keyed hash of kind and text: an answer holds for as long as the same is found
 * @param left who answered for leaving it, empty where nobody did
 */
public record Found(
        int number,
        Place place,
        String kind,
        String shown,
        String fingerprint,
        boolean personal,
        Severity severity,
        String why,
        String remedy,
        Optional<Left> left) {
    /**
     * 保留: somebody answers for it.
     *
     * @param person name
     * @param reason why it may stay
     */
    public record Left(String person, LocalDate day, String reason) {}

    /** Whether it keeps the item from being published. */
    public boolean blocks() {
        return severity == Severity.BLOCKING && left.isEmpty();
    }

    Found numbered(int next, Optional<Left> answer) {
        return new Found(next, place, kind, shown, fingerprint, personal, severity, why, remedy, answer);
    }
}
