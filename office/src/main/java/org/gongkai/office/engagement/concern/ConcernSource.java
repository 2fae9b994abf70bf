package org.gongkai.office.engagement.concern;

/** 舆情来源. */
public enum ConcernSource {
    /** 网页. */
    ADDRESS,
    /** 账号 of a social medium. */
    ACCOUNT,
    /** 热线, such as 12345. */
    HOTLINE
}
