package org.gongkai.office.engagement.concern;

import static org.gongkai.office.engagement.concern.ConcernState.CLOSED;
import static org.gongkai.office.engagement.concern.ConcernState.DISMISSED;
import static org.gongkai.office.engagement.concern.ConcernState.OPEN;
import static org.gongkai.office.engagement.concern.ConcernState.RESPONDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;

/** What can be done with a public concern, in which states and under which duties: one table. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are
public enum ConcernAct {
    /** 登记. */
    REGISTER(EnumSet.noneOf(ConcernState.class), Optional.of(OPEN), Duty.CLERK),
    /** 明确责任人. */
    OWN(EnumSet.of(OPEN, RESPONDED), Optional.empty(), Duty.CLERK),
    /** 调整等级: the clock still runs from when it was seen. */
    RELEVEL(EnumSet.of(OPEN, RESPONDED), Optional.empty(), Duty.REVIEWER, Duty.APPROVER),
    /** 回应 with a published item. */
    RESPOND_ITEM(EnumSet.of(OPEN, RESPONDED), Optional.of(RESPONDED), Duty.CLERK, Duty.REVIEWER, Duty.APPROVER),
    /** 回应 in words elsewhere, which somebody who approves answers for. */
    RESPOND(EnumSet.of(OPEN, RESPONDED), Optional.of(RESPONDED), Duty.REVIEWER, Duty.APPROVER),
    /** 新闻发布会. */
    CONFERENCE(EnumSet.of(OPEN, RESPONDED), Optional.empty(), Duty.CLERK, Duty.REVIEWER, Duty.APPROVER),
    /** 后续处置. */
    FOLLOW(EnumSet.of(OPEN, RESPONDED), Optional.empty(), Duty.CLERK, Duty.REVIEWER, Duty.APPROVER),
    /** 无需回应. */
    DISMISS(EnumSet.of(OPEN), Optional.of(DISMISSED), Duty.REVIEWER, Duty.APPROVER),
    /** 办结. */
    CLOSE(EnumSet.of(RESPONDED), Optional.of(CLOSED), Duty.CLERK),
    /** 重新办理. */
    REOPEN(EnumSet.of(CLOSED, DISMISSED), Optional.of(OPEN), Duty.REVIEWER, Duty.APPROVER);

    private final Set<ConcernState> from;
    private final Optional<ConcernState> to;
    private final List<Duty> duties;

    ConcernAct(Set<ConcernState> from, Optional<ConcernState> to, Duty... duties) {
        this.from = from;
        this.to = to;
        this.duties = List.of(duties);
    }

    /** The duties under any of which it is done. */
    public List<Duty> duties() {
        return duties;
    }

    public boolean isPossibleIn(ConcernState state) {
        return from.contains(state);
    }

    /** The state after it. */
    public ConcernState after(ConcernState before) {
        return to.orElse(before);
    }

    /** Whether something must be written with it. */
    public boolean needsWords() {
        return switch (this) {
            case RELEVEL, RESPOND, CONFERENCE, FOLLOW, DISMISS, REOPEN -> true;
            case REGISTER, OWN, RESPOND_ITEM, CLOSE -> false;
        };
    }

    /** Whether it happened at an hour that is typed. */
    public boolean hasHour() {
        return this == RESPOND || this == CONFERENCE;
    }

    /** Whether it is a response. */
    public boolean isResponse() {
        return this == RESPOND || this == RESPOND_ITEM;
    }
}
