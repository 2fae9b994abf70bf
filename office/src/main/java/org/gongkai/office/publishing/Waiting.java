package org.gongkai.office.publishing;

import org.gongkai.office.deadlines.Due;

/**
 * An open item with its clock.
 *
 * @param due 主动公开期限 (条例 第二十六条), in working days
 * @param mine whether the person looking can do the next step
 */
public record Waiting(Item item, Due due, boolean mine) {}
