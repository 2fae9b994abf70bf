package org.gongkai.office.requests;

/** 反馈意见. Silence is no opinion: it shows by the period being over. */
public enum Opinion {
    /** 同意公开. */
    AGREED,
    /** 不同意公开，理由成立: it is not disclosed, but for the public interest. */
    OBJECTED_WITH_GROUNDS,
    /** 不同意公开，无合理理由. */
    OBJECTED
}
