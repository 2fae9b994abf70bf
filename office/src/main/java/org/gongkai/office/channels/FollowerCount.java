package org.gongkai.office.channels;

import java.time.YearMonth;

/**
 * 粉丝总数 of an account at the end of a month.
 *
 * @param id of the entry that counts
 */
public record FollowerCount(long id, long channelId, YearMonth month, int followers) {}
