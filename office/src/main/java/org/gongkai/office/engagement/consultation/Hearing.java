package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;

/**
 * 听证会, as it is announced.
 *
 * @see "规章制定程序条例 第十六条; 重大行政决策程序暂行条例 第十六条"
 */
public record Hearing(LocalDate on, String place) {}
