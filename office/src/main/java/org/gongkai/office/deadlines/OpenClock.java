package org.gongkai.office.deadlines;

import org.gongkai.calendar.StatutoryPeriod;

/**
 * A clock that runs.
 *
 * @param thing kind of thing it runs for, such as {@code item}
 * @param title what people call the thing
 */
public record OpenClock(long bodyId, String thing, long thingId, String title, StatutoryPeriod period) {}
