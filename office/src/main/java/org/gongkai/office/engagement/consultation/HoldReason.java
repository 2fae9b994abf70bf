package org.gongkai.office.engagement.consultation;

/** Why a comment is kept back; the public is told how many were. */
public enum HoldReason {
    /** 含有难以遮盖的个人信息. */
    PERSONAL,
    /** 侮辱、诽谤. */
    INSULT,
    /** 广告. */
    ADVERTISEMENT,
    /** 与征集事项无关. */
    IRRELEVANT,
    /** 重复提交. */
    REPEATED,
    /** 法律、行政法规禁止传播. */
    UNLAWFUL
}
