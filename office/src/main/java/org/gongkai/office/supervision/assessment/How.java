package org.gongkai.office.supervision.assessment;

/** 得分方式: where the points of an indicator come from. */
public enum How {
    /** 按记录: from a named fact. */
    FACT,
    /** 按检查得分. */
    INSPECTION,
    /** 人工评分: by hand with evidence. */
    HAND
}
