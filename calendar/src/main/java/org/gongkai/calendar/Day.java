package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * A day with what is known about it.
 *
 * @param name festival or occasion of the notice, empty where no notice speaks of the day
 * @param source where the answer comes from: address of the notice or name of the layer; empty for the weekday rule
 * @param provisional no official notice covers the day's year yet: the weekday rule is only an estimate
 */
public record Day(LocalDate date, DayKind kind, String name, String source, boolean provisional) {}
