package org.gongkai.office.engagement;

/** 留言的办理状态. */
public enum MessageState {
    /** 待分办. */
    RECEIVED,
    /** 已交承办科室. */
    ASSIGNED,
    /** 答复待审定. */
    DRAFTED,
    /** 已答复. */
    ANSWERED,
    /** 已办结. */
    CLOSED,
    /** 不予受理, with advice where to turn. */
    REJECTED,
    /** 与另一件留言合并办理. */
    LINKED;

    /** Whether its clock runs. */
    public boolean isOpen() {
        return this == RECEIVED || this == ASSIGNED || this == DRAFTED;
    }
}
