package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * One line of a notice: a day that does not follow its weekday.
 *
 * @param off a day off; otherwise a workday
 * @param name festival or occasion
 * @param source address or name of the notice
 */
public record DayChange(LocalDate date, boolean off, String name, String source) {}
