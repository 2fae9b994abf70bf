package org.gongkai.office.engagement;

/**
 * What a sender gets at once and follows the message with.
 *
 * @param number such as 20220110-0003
 * @param secret 查询码; kept as a keyed hash only, so it is shown once
 */
public record MessageReceipt(long id, String number, String secret) {}
