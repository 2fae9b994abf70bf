package org.gongkai.office.supervision.register;

/** 登记种类. */
public enum EntryKind {
    /** 会议. */
    MEETING,
    /** 培训 (条例 第四十八条). */
    TRAINING,
    /** 制度. */
    RULE,
    /** 责任追究 (条例 第五十一条、第五十三条). */
    ACCOUNTABILITY;

    /** Whether an entry counts people. */
    public boolean hasPeople() {
        return this != RULE;
    }
}
