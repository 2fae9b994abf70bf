package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * 期限届满之日.
 *
 * @param lastDay the last day on which the act is in time
 * @param provisional a day of the period lies in a year without an official notice: the date may still move
 */
public record Deadline(LocalDate lastDay, boolean provisional) {}
