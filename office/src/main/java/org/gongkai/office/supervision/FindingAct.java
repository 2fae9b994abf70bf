package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;
import static org.gongkai.office.supervision.FindingState.CLOSED;
import static org.gongkai.office.supervision.FindingState.FOUND;
import static org.gongkai.office.supervision.FindingState.NOTIFIED;
import static org.gongkai.office.supervision.FindingState.RECTIFIED;
import static org.gongkai.office.supervision.FindingState.RETURNED;
import static org.gongkai.office.supervision.FindingState.WAIVED;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;

/** What people may do with a finding, in which state and under which duty: the whole table of its life. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are
public enum FindingAct {
    /** 交办: to a section, with a last day. */
    NOTIFY(Set.of(FOUND), NOTIFIED, true, REVIEWER, APPROVER, SUPERVISOR),
    /** 报告整改: what was done, with a file as evidence where there is one. */
    RECTIFY(Set.of(NOTIFIED, RETURNED), RECTIFIED, false, CLERK, CASEWORKER, REVIEWER),
    /** 复查通过，销号: never by who mended it. */
    PASS(Set.of(RECTIFIED), CLOSED, true, REVIEWER, APPROVER, SUPERVISOR),
    /** 复查不通过，退回. */
    RETURN(Set.of(RECTIFIED), RETURNED, true, REVIEWER, APPROVER, SUPERVISOR),
    /** 延长整改期限. */
    EXTEND(Set.of(NOTIFIED, RETURNED), NOTIFIED, true, SUPERVISOR),
    /** 免予整改. */
    WAIVE(Set.of(FOUND, NOTIFIED, RETURNED, RECTIFIED), WAIVED, true, SUPERVISOR),
    /** 重新打开. */
    REOPEN(Set.of(CLOSED, WAIVED), FOUND, true, APPROVER, SUPERVISOR);

    private final Set<FindingState> from;
    private final FindingState to;
    private final boolean above;
    private final List<Duty> duties;

    FindingAct(Set<FindingState> from, FindingState to, boolean above, Duty... duties) {
        this.from = from;
        this.to = to;
        this.above = above;
        this.duties = List.of(duties);
    }

    /** Where it leads from a state; empty where it may not be done in it. */
    public Optional<FindingState> from(FindingState state) {
        return from.contains(state) ? Optional.of(this == EXTEND ? state : to) : Optional.empty();
    }

    /** The duties at the body itself, under any of which it is done. */
    public List<Duty> duties() {
        return duties;
    }

    /** Whether who supervises the body from above may do it too. */
    public boolean isForAbove() {
        return above;
    }

    /** Whether somebody with these duties may. */
    public boolean isFor(Set<Duty> own, Set<Duty> fromAbove) {
        return !Collections.disjoint(duties, own) || above && fromAbove.contains(SUPERVISOR);
    }

    /** Whether it is a judgement on what was mended, which nobody passes on their own work. */
    public boolean isJudgement() {
        return this == PASS || this == RETURN;
    }

    /** Whether something must be written with it. */
    public boolean needsWords() {
        return this != NOTIFY && this != PASS;
    }

    /** Whether it sets a last day. */
    public boolean setsDue() {
        return this == NOTIFY || this == EXTEND || this == RETURN;
    }

    /** The part of an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FindingAct> of(String path) {
        return Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst();
    }

    /** What somebody may do now. */
    public static List<FindingAct> possible(FindingState state, Set<Duty> own, Set<Duty> fromAbove) {
        return Arrays.stream(values())
                .filter(act -> act.from(state).isPresent() && act.isFor(own, fromAbove))
                .toList();
    }
}
