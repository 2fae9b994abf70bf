package org.gongkai.office.engagement.concern;

import org.gongkai.office.engagement.ClockRule;

/** 舆情等级; each has a clock in hours. */
public enum ConcernLevel {
    /** 特别重大. */
    EXTRAORDINARY(ClockRule.CONCERN_EXTRAORDINARY),
    /** 重大. */
    MAJOR(ClockRule.CONCERN_MAJOR),
    /** 较大. */
    LARGE(ClockRule.CONCERN_LARGE),
    /** 一般. */
    ORDINARY(ClockRule.CONCERN_ORDINARY);

    private final ClockRule rule;

    ConcernLevel(ClockRule rule) {
        this.rule = rule;
    }

    public ClockRule rule() {
        return rule;
    }

    /** Whether a press conference is due, too. */
    public boolean needsConference() {
        return this == EXTRAORDINARY || this == MAJOR;
    }
}
