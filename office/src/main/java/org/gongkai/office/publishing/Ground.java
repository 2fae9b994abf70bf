package org.gongkai.office.publishing;

/**
 * 不予公开的法定理由.
 *
 * @see "条例 第十四条至第十六条"
 */
public enum Ground {
    /** 国家秘密 (14). */
    STATE_SECRET,
    /** 法律、行政法规禁止公开 (14). */
    FORBIDDEN_BY_LAW,
    /** 三安全一稳定 (14). */
    SECURITY_AND_STABILITY,
    /** 商业秘密、个人隐私等 (15). */
    THIRD_PARTY,
    /** 内部事务信息 (16 一). */
    INTERNAL_AFFAIRS,
    /** 过程性信息 (16 二). */
    PROCESS,
    /** 行政执法案卷信息 (16 二). */
    ENFORCEMENT_FILE
}
