package org.gongkai.office.publishing;

/** Where an item stands. */
public enum State {
    /** 起草. */
    DRAFT,
    /** 待审核. */
    REVIEW,
    /** 待保密审查. */
    SECRECY,
    /** 待审发. */
    APPROVAL,
    /** 已发布. */
    PUBLISHED,
    /** 已撤下. */
    WITHDRAWN
}
