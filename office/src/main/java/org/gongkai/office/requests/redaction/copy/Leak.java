package org.gongkai.office.requests.redaction.copy;

/**
 * Something withheld that stands in what would go out. Says where, never what.
 *
 * @param where key of a part of the file, such as {@code text}
 * @param page of the released copy, 0 where it is on none
 */
public record Leak(String where, int page) {}
