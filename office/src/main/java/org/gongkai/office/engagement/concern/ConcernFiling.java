package org.gongkai.office.engagement.concern;

import java.time.Instant;

/**
 * What is registered of a concern.
 *
 * @param source address, account or hotline with its work order
 * @param title what it is about, without personal data
 * @param words what is said
 * @param seenAt when the office saw it; the clock runs from it
 */
public record ConcernFiling(
        ConcernSource kind, String source, String title, String words, ConcernLevel level, Instant seenAt) {
    /** Longest source, in characters. */
    public static final int SOURCE = 300;
    /** Longest title, in characters. */
    public static final int TITLE = 100;
    /** Longest text, in characters. */
    public static final int WORDS = 4000;

    public ConcernFiling {
        source = source.strip();
        title = title.strip();
        words = words.strip();
    }
}
