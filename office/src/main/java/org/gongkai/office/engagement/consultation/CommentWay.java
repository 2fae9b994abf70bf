package org.gongkai.office.engagement.consultation;

/** How a comment came. */
public enum CommentWay {
    /** 网上提交. */
    ONLINE,
    /** 信函. */
    LETTER,
    /** 电子邮件. */
    MAIL,
    /** 电话. */
    PHONE,
    /** 座谈会、现场. */
    MEETING
}
