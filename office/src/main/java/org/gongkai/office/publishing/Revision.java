package org.gongkai.office.publishing;

import java.time.Instant;

/**
 * 稿: one state of title, text and what describes them; never changed once kept.
 *
 * @param number 1 for the first draft
 * @param version of the item that it made, 0 where that was not yet recorded
 * @param html as it would be published
 */
public record Revision(
        int number, int version, String author, Instant at, Draft draft, String columnName, String html) {}
