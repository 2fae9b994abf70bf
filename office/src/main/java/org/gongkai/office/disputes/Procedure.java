package org.gongkai.office.disputes;

/**
 * 复议程序.
 *
 * @see "行政复议法（2023年修订）第四十八条、第五十三条、第五十四条"
 */
public enum Procedure {
    /** 普通程序. */
    ORDINARY,
    /** 简易程序. */
    SIMPLE
}
