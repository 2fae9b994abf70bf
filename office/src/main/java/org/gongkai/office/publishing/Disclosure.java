package org.gongkai.office.publishing;

/**
 * 公开属性: set when the document is drafted.
 *
 * @see "条例 第十三条至第十六条; 国办发〔2016〕80号"
 */
public enum Disclosure {
    /** 主动公开. */
    ACTIVE,
    /** 依申请公开. */
    ON_REQUEST,
    /** 不予公开, with its ground. */
    WITHHELD
}
