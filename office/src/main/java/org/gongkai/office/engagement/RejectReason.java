package org.gongkai.office.engagement;

/** 不予受理的理由. Each has words of its own that tell the sender where to turn. */
public enum RejectReason {
    /** 广告或者没有实际内容. */
    SPAM,
    /** 辱骂、恐吓. */
    ABUSE,
    /** 不属于本机关职责, and no body of the platform has it. */
    NOT_OURS,
    /** 属于政府信息公开申请: the sender is led to the form (条例 第二十九条). */
    REQUEST,
    /** 属于信访、投诉、举报 (条例 第三十九条第一款). */
    PETITION,
    /** 内容不明，无法联系. */
    UNCLEAR
}
