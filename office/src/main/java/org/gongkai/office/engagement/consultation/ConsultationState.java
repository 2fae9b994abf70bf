package org.gongkai.office.engagement.consultation;

/** Where a consultation stands. That comments are closed is told by the day. */
public enum ConsultationState {
    DRAFT,
    /** 待审. */
    REVIEW,
    /** 已公布. */
    OPEN,
    /** 反馈待审. */
    FEEDBACK_REVIEW,
    /** 已反馈. */
    DONE,
    /** 已终止, with the reason. */
    CANCELLED;

    /** Whether the public has it. */
    public boolean isPublic() {
        return this != DRAFT && this != REVIEW;
    }
}
