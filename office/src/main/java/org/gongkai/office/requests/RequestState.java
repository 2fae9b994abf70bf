package org.gongkai.office.requests;

/** Where a request stands; derived from its steps. */
public enum RequestState {
    /** 待确认: filed, not yet received. */
    UNCONFIRMED,
    /** 办理中. */
    OPEN,
    /** 待补正. */
    AWAITING_CORRECTION,
    /** 征求意见中. */
    CONSULTING,
    /** 待缴费. */
    AWAITING_FEE,
    /** 待法制审核. */
    LEGAL_REVIEW,
    /** 待批准. */
    APPROVAL,
    /** 已批准，待发出. */
    TO_SEND,
    /** 已答复. */
    ANSWERED,
    /** 已归档. */
    ARCHIVED,
    /** 已作废. */
    VOIDED;

    /** Whether a drafted answer is on its way out. */
    public boolean hasDraft() {
        return this == LEGAL_REVIEW || this == APPROVAL || this == TO_SEND;
    }

    /** Whether it still waits for its answer. */
    public boolean isOpen() {
        return ordinal() < ANSWERED.ordinal();
    }
}
