package org.gongkai.office.requests;

/**
 * What an applicant gets at once and follows the case with.
 *
 * @param number 登记号, such as 2022-0003
 * @param secret 查询码; kept as a keyed hash only, so it is shown once
 */
public record Receipt(long id, String number, String secret) {}
