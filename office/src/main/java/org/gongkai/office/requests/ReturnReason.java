package org.gongkai.office.requests;

/** 退回原因: why a letter did not arrive. */
public enum ReturnReason {
    /** 拒收. */
    REFUSED,
    /** 地址不详、查无此人. */
    UNKNOWN_ADDRESS,
    /** 逾期未领. */
    UNCLAIMED,
    /** 传真、邮件未能发出. */
    FAILED,
    /** Whatever else, told in words. */
    OTHER
}
