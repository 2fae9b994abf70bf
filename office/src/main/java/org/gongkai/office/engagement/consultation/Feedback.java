package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 征集情况反馈.
 *
 * @param received comments that came
 * @param published those the public reads
 * @param held those that were kept back
 */
public record Feedback(String words, Optional<LocalDate> publishedOn, int received, int published, int held) {
    /** Longest text, in characters. */
    public static final int LIMIT = 20_000;
}
