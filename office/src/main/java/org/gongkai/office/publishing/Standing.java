package org.gongkai.office.publishing;

/** 有效性, as it follows from the records on a day. */
public enum Standing {
    /** 未施行. */
    NOT_YET,
    /** 有效. */
    IN_FORCE,
    /** 已修改, in force with its changes. */
    MODIFIED,
    /** 失效: its last day has passed. */
    EXPIRED,
    /** 废止. */
    REPEALED
}
