package org.gongkai.office.disputes;

/** Where a dispute stands; derived from its steps. */
public enum DisputeState {
    /** 待答复、待答辩. */
    TO_ANSWER,
    /** 审理中. */
    PENDING,
    /** 中止. */
    SUSPENDED,
    /** 审结，待履行. */
    TO_FULFIL,
    /** 已审结. */
    CLOSED,
    /** 已作废. */
    VOIDED;

    /** Whether the office or the organ has still something to do. */
    public boolean isOpen() {
        return ordinal() < CLOSED.ordinal();
    }
}
