package org.gongkai.office.supervision.register;

/** 责任追究方式. */
public enum Sanction {
    /** 约谈提醒. */
    REMINDED,
    /** 责令改正 (条例 第五十一条、第五十三条). */
    ORDERED,
    /** 通报批评. */
    CRITICISED,
    /** 处分 (条例 第五十三条). */
    DISCIPLINED,
    /** 经核实没有: a stated zero. */
    NONE
}
