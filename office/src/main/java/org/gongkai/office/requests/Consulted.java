package org.gongkai.office.requests;

/** Whom the office asks before it decides; while it waits, the days are not counted (条例 第三十三条第三款). */
public enum Consulted {
    /** 第三方: silence is no consent; the office decides (条例 第三十二条). */
    THIRD_PARTY,
    /** 共同制作的其他机关: silence is consent (条例 第三十四条). */
    CO_PRODUCER;

    /** 意见期限, in working days from the day the question was received. */
    public static final int WORKING_DAYS = 15;
}
