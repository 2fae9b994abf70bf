package org.gongkai.office.engagement.concern;

/** 舆情的办理状态. */
public enum ConcernState {
    /** 待回应. */
    OPEN,
    /** 已回应, followed further. */
    RESPONDED,
    /** 已办结. */
    CLOSED,
    /** 无需回应, with a reason. */
    DISMISSED
}
