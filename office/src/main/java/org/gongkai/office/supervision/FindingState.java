package org.gongkai.office.supervision;

/** Where a finding stands. */
public enum FindingState {
    /** 待交办: found, nobody was told. */
    FOUND,
    /** 整改中: a section has it, with a last day. */
    NOTIFIED,
    /** 待复查: the section says it is mended. */
    RECTIFIED,
    /** 退回整改: it was not. */
    RETURNED,
    /** 已销号. */
    CLOSED,
    /** 免予整改, with the reason. */
    WAIVED;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this != CLOSED && this != WAIVED;
    }

    /** Whether a section has to mend it. */
    public boolean isBeingMended() {
        return this == NOTIFIED || this == RETURNED;
    }
}
