package org.gongkai.office.engagement.concern;

import java.time.Instant;
import java.util.Optional;

/**
 * What is typed with an act.
 *
 * @param code name of a {@link ConcernLevel}
 * @param reference address of the response, or who is responsible
 * @param happenedAt when it was public
 * @param item id of a published item, 0 for none
 */
public record ConcernTyped(String words, String code, String reference, Optional<Instant> happenedAt, long item) {
    public ConcernTyped {
        words = words.strip();
        code = code.strip();
        reference = reference.strip();
    }

    /** Words alone. */
    public static ConcernTyped of(String words) {
        return new ConcernTyped(words, "", "", Optional.empty(), 0);
    }
}
