package org.gongkai.office.requests;

/**
 * 动态调整: what a second look at withheld information came to.
 *
 * @see "政府信息公开条例 第十八条"
 */
public enum Reassessment {
    /** 仍不公开. */
    KEPT,
    /** 可以公开. */
    RELEASED
}
