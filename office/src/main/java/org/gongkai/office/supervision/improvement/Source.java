package org.gongkai.office.supervision.improvement;

/** 问题来源: where a problem was found. */
public enum Source {
    /** 年度报告: what the body said of itself. */
    REPORT,
    /** 检查: an inspection of the body's own. */
    INSPECTION,
    /** 上级指出: a circular or a letter from above. */
    SUPERIOR
}
