package org.gongkai.office.requests.redaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A released copy that was made, or one that was not let out.
 *
 * @param file empty where something withheld was found in it
 * @param madeOf digest of the records and places
 * @param searched number of words that were searched for
 */
public record Attempt(
        Optional<UUID> file,
        String madeOf,
        LocalDate day,
        long by,
        Instant at,
        int pages,
        int places,
        int searched,
        Outcome outcome) {
    /**
     * What the search found.
     *
     * @param leaks where, such as {@code text}
     * @param again withheld words that can be read elsewhere
     * @param why they may stay, where somebody said so
     */
    public record Outcome(List<String> leaks, List<Again> again, String why) {
        public Outcome {
            leaks = List.copyOf(leaks);
            again = List.copyOf(again);
        }

        boolean passes() {
            return leaks.isEmpty() && (again.isEmpty() || !why.isBlank());
        }
    }

    /** @param record from 1, in the order of the records */
    public record Again(int record, int page, String text) {}
}
