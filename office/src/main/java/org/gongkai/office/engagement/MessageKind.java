package org.gongkai.office.engagement;

/** 留言类型. */
public enum MessageKind {
    /** 咨询. */
    CONSULTATION(ClockRule.SIMPLE),
    /** 建议. */
    SUGGESTION(ClockRule.REPLY),
    /** 纠错: a mistake on a page. */
    MISTAKE(ClockRule.MISTAKE);

    private final ClockRule rule;

    MessageKind(ClockRule rule) {
        this.rule = rule;
    }

    /** The clock it starts with. */
    public ClockRule rule() {
        return rule;
    }
}
