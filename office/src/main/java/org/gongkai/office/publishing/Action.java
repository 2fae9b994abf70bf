package org.gongkai.office.publishing;

/** What a person can do with an item. */
public enum Action {
    /** 送审. */
    SUBMIT,
    /** 审核通过. */
    PASS,
    /** 签署保密审查. */
    CLEAR,
    /** 审发: publishes. */
    APPROVE,
    /** 退回. */
    RETURN,
    /** 更正: opens a published item again; the public keeps the old text until the new one is approved. */
    CORRECT,
    /** 撤下. */
    WITHDRAW
}
