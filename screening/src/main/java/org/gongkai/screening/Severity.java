package org.gongkai.screening;

/** 严重程度: what a finding means for publication. */
public enum Severity {
    /** 禁止公布: nothing is published while it is open. */
    BLOCKING,
    /** 警告: somebody has to look. */
    WARNING,
    /** 提示: good to know. */
    INFO
}
