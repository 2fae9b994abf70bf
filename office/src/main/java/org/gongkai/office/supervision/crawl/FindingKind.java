package org.gongkai.office.supervision.crawl;

/** What can be wrong with a site. */
public enum FindingKind {
    /** 死链. */
    DEAD_LINK,
    /** 栏目更新不及时. */
    STALE,
    /** 空白栏目. */
    EMPTY,
    /** 附件打不开. */
    FILE_BROKEN,
    /** 个人信息. */
    PERSONAL,
    /** 国家秘密标志或者保密用语. */
    SECRECY,
    /** 用语不当. */
    WORDING,
    /** 图片没有替代文字. */
    NO_ALT,
    /** 没有标题. */
    NO_TITLE,
    /** 没有标明语言. */
    NO_LANG,
    /** 跳转到不允许的地址. */
    NOT_ALLOWED,
    /** 内容过大，只检查了前面部分. */
    CUT,
    /** 响应过慢. */
    SLOW
}
