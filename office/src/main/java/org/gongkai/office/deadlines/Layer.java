package org.gongkai.office.deadlines;

import java.time.Instant;
import org.gongkai.calendar.CalendarLayer;

/**
 * An imported notice.
 *
 * @param by name of who imported it, empty for the command line
 */
public record Layer(long id, CalendarLayer content, Instant at, String by) {}
