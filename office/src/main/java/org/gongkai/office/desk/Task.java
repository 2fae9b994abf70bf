package org.gongkai.office.desk;

import java.time.LocalDate;
import org.gongkai.office.publishing.Item;

/**
 * An open item on the desk.
 *
 * @param lastDay 主动公开期限 (条例 第二十六条)
 * @param daysLeft working days; negative is late
 * @param mine whether the person looking can do the next step
 */
public record Task(Item item, LocalDate lastDay, int daysLeft, boolean mine) {}
