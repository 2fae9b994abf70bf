package org.gongkai.office.engagement;

import java.util.List;

/** 时限: what has a clock; its length is data with a source ({@link EngagementRules}), because no statute fixes it. */
public enum ClockRule {
    /** 简单常见咨询, in working days. */
    SIMPLE(Unit.WORKING_DAYS),
    /** 一般留言, in working days. */
    REPLY(Unit.WORKING_DAYS),
    /** 情况复杂, explained to the sender, in working days. */
    COMPLEX(Unit.WORKING_DAYS),
    /** 纠错, in working days. */
    MISTAKE(Unit.WORKING_DAYS),
    /** 特别重大舆情, in hours from when it was seen. */
    CONCERN_EXTRAORDINARY(Unit.HOURS),
    /** 重大舆情. */
    CONCERN_MAJOR(Unit.HOURS),
    /** 较大舆情. */
    CONCERN_LARGE(Unit.HOURS),
    /** 一般舆情. */
    CONCERN_ORDINARY(Unit.HOURS),
    /** 新闻发布会 about 特别重大 and 重大. */
    CONCERN_CONFERENCE(Unit.HOURS);

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS,
        HOURS
    }

    private final Unit unit;

    ClockRule(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** Those to which a message may be extended. */
    public static List<ClockRule> extensions() {
        return List.of(REPLY, COMPLEX);
    }
}
