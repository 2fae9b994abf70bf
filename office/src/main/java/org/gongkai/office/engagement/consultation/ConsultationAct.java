package org.gongkai.office.engagement.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Duty;

/** What is done with a consultation, from which state to which, and by whom. */
public enum ConsultationAct {
    SAVE(Duty.CLERK, ConsultationState.DRAFT, ConsultationState.DRAFT),
    /** 送审. */
    SUBMIT(Duty.CLERK, ConsultationState.DRAFT, ConsultationState.REVIEW),
    /** 退回修改. */
    RETURN(Duty.APPROVER, ConsultationState.REVIEW, ConsultationState.DRAFT),
    /** 公布, by somebody who wrote nothing of it. */
    OPEN(Duty.APPROVER, ConsultationState.REVIEW, ConsultationState.OPEN),
    /** 提请延期. */
    PROPOSE(Duty.CLERK, ConsultationState.OPEN, ConsultationState.OPEN),
    /** 公布延期, by somebody else. */
    EXTEND(Duty.APPROVER, ConsultationState.OPEN, ConsultationState.OPEN),
    /** 不予延期. */
    DECLINE(Duty.APPROVER, ConsultationState.OPEN, ConsultationState.OPEN),
    /** 终止, with a reason for the public. */
    CANCEL(Duty.APPROVER, ConsultationState.OPEN, ConsultationState.CANCELLED),
    /** 反馈送审. */
    REPORT(Duty.CLERK, ConsultationState.OPEN, ConsultationState.FEEDBACK_REVIEW),
    /** 反馈退回. */
    RETURN_FEEDBACK(Duty.APPROVER, ConsultationState.FEEDBACK_REVIEW, ConsultationState.OPEN),
    /** 公布反馈, by somebody who wrote nothing of it. */
    PUBLISH(Duty.APPROVER, ConsultationState.FEEDBACK_REVIEW, ConsultationState.DONE);

    /** What the public learns of. */
    static final List<ConsultationAct> TOLD = List.of(OPEN, EXTEND, CANCEL, PUBLISH);

    private final Duty duty;
    private final ConsultationState from;
    private final ConsultationState to;

    ConsultationAct(Duty duty, ConsultationState from, ConsultationState to) {
        this.duty = duty;
        this.from = from;
        this.to = to;
    }

    /** The act of an address. */
    static ConsultationAct of(String code) {
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

    ConsultationState to() {
        return to;
    }

    /** Whether it can be done in a state. */
    public boolean isFrom(ConsultationState state) {
        return state == from;
    }

    /** Whether somebody with these duties may do it. */
    public boolean isFor(Set<Duty> duties) {
        return duties.contains(duty);
    }

    /** The acts whose persons may not do this one. */
    List<ConsultationAct> othersOf() {
        return switch (this) {
            case OPEN -> List.of(SAVE, SUBMIT);
            case EXTEND -> List.of(PROPOSE);
            case PUBLISH -> List.of(REPORT);
            case SAVE, SUBMIT, RETURN, PROPOSE, DECLINE, CANCEL, REPORT, RETURN_FEEDBACK -> List.of();
        };
    }

    /** Whether it says why. */
    boolean needsWords() {
        return this == RETURN || this == RETURN_FEEDBACK || this == CANCEL || this == PROPOSE || this == REPORT;
    }
}
