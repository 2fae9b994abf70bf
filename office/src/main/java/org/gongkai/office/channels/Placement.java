package org.gongkai.office.channels;

import java.time.LocalDate;

/**
 * 发布条次: one item on one channel.
 *
 * @param placedOn the day it appeared there
 * @param address where it can be seen, empty where there is no address
 */
public record Placement(
        long id, long channelId, String channel, long itemId, String title, LocalDate placedOn, String address) {}
