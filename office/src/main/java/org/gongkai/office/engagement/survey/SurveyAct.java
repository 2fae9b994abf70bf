package org.gongkai.office.engagement.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Duty;

/** What is done with a survey, from which state to which, and by whom. */
public enum SurveyAct {
    SAVE(Duty.CLERK, SurveyState.DRAFT, SurveyState.DRAFT),
    SUBMIT(Duty.CLERK, SurveyState.DRAFT, SurveyState.REVIEW),
    RETURN(Duty.APPROVER, SurveyState.REVIEW, SurveyState.DRAFT),
    /** 公布, by somebody who wrote nothing of it. */
    OPEN(Duty.APPROVER, SurveyState.REVIEW, SurveyState.OPEN),
    /** 结果送审. */
    REPORT(Duty.CLERK, SurveyState.OPEN, SurveyState.RESULT_REVIEW),
    RETURN_RESULT(Duty.APPROVER, SurveyState.RESULT_REVIEW, SurveyState.OPEN),
    /** 公布结果, by somebody else. */
    PUBLISH(Duty.APPROVER, SurveyState.RESULT_REVIEW, SurveyState.DONE);

    private final Duty duty;
    private final SurveyState from;
    private final SurveyState to;

    SurveyAct(Duty duty, SurveyState from, SurveyState to) {
        this.duty = duty;
        this.from = from;
        this.to = to;
    }

    /** The act of an address. */
    static SurveyAct of(String code) {
        return Arrays.stream(values())
                .filter(act -> act.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** As it stands in addresses and in the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Duty duty() {
        return duty;
    }

    SurveyState to() {
        return to;
    }

    /** Whether it can be done in a state. */
    public boolean isFrom(SurveyState state) {
        return state == from;
    }

    /** Whether somebody with these duties may do it. */
    public boolean isFor(Set<Duty> duties) {
        return duties.contains(duty);
    }

    /** The acts whose persons may not do this one. */
    List<SurveyAct> othersOf() {
        return switch (this) {
            case OPEN -> List.of(SAVE, SUBMIT);
            case PUBLISH -> List.of(REPORT);
            case SAVE, SUBMIT, RETURN, REPORT, RETURN_RESULT -> List.of();
        };
    }

    /** Whether it says something. */
    public boolean needsWords() {
        return this == RETURN || this == RETURN_RESULT || this == REPORT;
    }
}
