package org.gongkai.office.publishing;

/**
 * Who decides what an office cannot.
 *
 * @see "条例 第十七条第三款"
 */
public enum Authority {
    /** 政府信息公开主管部门. */
    DISCLOSURE,
    /** 保密行政管理部门. */
    SECRECY
}
