package org.gongkai.office.engagement.subscription;

/** What is subscribed to. */
public enum Scope {
    /** Everything of a body. */
    BODY,
    /** 栏目 and those below it. */
    COLUMN,
    /** 检索词. */
    SEARCH,
    /** 征集. */
    CONSULTATION
}
