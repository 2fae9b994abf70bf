package org.gongkai.office.engagement.survey;

/** Where a survey stands. That answers are closed is told by the day. */
public enum SurveyState {
    DRAFT,
    /** 待审. */
    REVIEW,
    OPEN,
    /** 结果待审. */
    RESULT_REVIEW,
    /** 结果已公布. */
    DONE;

    /** Whether the public has it. */
    public boolean isPublic() {
        return this != DRAFT && this != REVIEW;
    }
}
