package org.gongkai.office.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.calendar.CalendarLayer;

/**
 * An imported notice.
 *
 * @param day legal day on which it was imported
 * @param by name of who imported it, empty for the command line
 */
public record Layer(long id, CalendarLayer content, Instant at, LocalDate day, String by) {}
