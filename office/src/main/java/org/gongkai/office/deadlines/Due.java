package org.gongkai.office.deadlines;

import java.time.LocalDate;

/**
 * 期限届满之日 and what is left of it, as a calendar sees it; never stored.
 *
 * @param left days of the unit of the period after today; negative: days past the last day
 * @param provisional a day of the period lies in a year without an official notice: the date may still move
 */
public record Due(LocalDate lastDay, int left, boolean provisional) {}
