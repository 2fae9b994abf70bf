package org.gongkai.office.supervision.crawl;

import java.time.LocalDate;

/**
 * A line of the list of what may be read.
 *
 * @param kind HOST or NETWORK
 */
public record AllowedEntry(long id, String kind, String value, String reason, String person, LocalDate on) {}
