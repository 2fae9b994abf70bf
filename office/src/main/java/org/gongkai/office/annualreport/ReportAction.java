package org.gongkai.office.annualreport;

import java.util.Optional;
import org.gongkai.office.bodies.Duty;

/** What can be done with a report, from which state to which, and by whom. */
public enum ReportAction {
    /** 提交审核: freezes cells, evidence and text. */
    SEND_TO_REVIEW(Duty.CLERK, false, false),
    /** 审核退回. */
    SEND_BACK(Duty.REVIEWER, false, true),
    /** 审核通过, by somebody who wrote nothing of it. */
    REVIEW(Duty.REVIEWER, false, false),
    /** 撤回修改, before it is submitted. */
    RECALL(Duty.CLERK, false, true),
    /** 报送, or 审定 where no body is above. */
    SUBMIT(Duty.APPROVER, false, false),
    /** 退回, by the body above, with comments. */
    RETURN(Duty.SUPERVISOR, true, true),
    /** 接收, by the body above. */
    ACCEPT(Duty.SUPERVISOR, true, false),
    /** 更正: a new edition that says what changed and why. */
    CORRECT(Duty.CLERK, false, true);

    private final Duty duty;
    private final boolean above;
    private final boolean needsWords;

    ReportAction(Duty duty, boolean above, boolean needsWords) {
        this.duty = duty;
        this.above = above;
        this.needsWords = needsWords;
    }

    /** The duty for the body itself, or for the body above it; who approves may review, too. */
    boolean isFor(Duty held) {
        return held == duty || duty == Duty.REVIEWER && held == Duty.APPROVER;
    }

    /** Whether it is the body above that does it. */
    public boolean isAbove() {
        return above;
    }

    /** Whether a reason has to be given. */
    public boolean needsWords() {
        return needsWords;
    }

    /** Whether somebody who wrote of the report may not do it. */
    boolean needsFourEyes() {
        return this == REVIEW || this == SUBMIT;
    }

    /** The state it leads to, empty where it may not be done now. */
    public Optional<ReportState> from(ReportState state, boolean isTop) {
        return Optional.ofNullable(
                switch (this) {
                    case SEND_TO_REVIEW -> state.isOpen() ? ReportState.IN_REVIEW : null;
                    case SEND_BACK -> state == ReportState.IN_REVIEW ? ReportState.DRAFT : null;
                    case REVIEW -> state == ReportState.IN_REVIEW ? ReportState.REVIEWED : null;
                    case RECALL ->
                        state == ReportState.IN_REVIEW || state == ReportState.REVIEWED ? ReportState.DRAFT : null;
                    case SUBMIT ->
                        state == ReportState.REVIEWED ? isTop ? ReportState.ACCEPTED : ReportState.SUBMITTED : null;
                    case RETURN -> state == ReportState.SUBMITTED ? ReportState.RETURNED : null;
                    case ACCEPT -> state == ReportState.SUBMITTED ? ReportState.ACCEPTED : null;
                    case CORRECT -> state == ReportState.ACCEPTED ? ReportState.DRAFT : null;
                });
    }
}
