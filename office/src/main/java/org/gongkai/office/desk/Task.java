package org.gongkai.office.desk;

import org.gongkai.office.deadlines.Due;
import org.gongkai.office.publishing.Item;

/**
 * An open item on the desk.
 *
 * @param due 主动公开期限 (条例 第二十六条), in working days
 * @param mine whether the person looking can do the next step
 */
public record Task(Item item, Due due, boolean mine) {}
