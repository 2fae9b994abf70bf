package org.gongkai.office.annualreport;

/** Where a report stands. Published is no state of its own: the public sees the item made from it, or not. */
public enum ReportState {
    /** 起草. */
    DRAFT,
    /** 内部审核. */
    IN_REVIEW,
    /** 已审核, not yet submitted. */
    REVIEWED,
    /** 已报送. */
    SUBMITTED,
    /** 退回修改. */
    RETURNED,
    /** 已接收; of a body without one above it: 已审定. */
    ACCEPTED;

    /** Whether text, figures and answers may be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
