package org.gongkai.office.disputes;

/** 审级 of a suit. A review has the first only. */
public enum Instance {
    /** 一审, also 发回重审. */
    FIRST,
    /** 二审. */
    SECOND,
    /** 再审. */
    RETRIAL
}
