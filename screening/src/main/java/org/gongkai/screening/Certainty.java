package org.gongkai.screening;

/** 把握程度: how sure the screener is of a finding. */
public enum Certainty {
    /** 确定: a check digit or a label beside it leaves no doubt. */
    CERTAIN,
    /** 很可能: form and context agree. */
    LIKELY,
    /** 可能: the form alone. */
    POSSIBLE
}
