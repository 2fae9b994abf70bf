package org.gongkai.office.channels.outbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;

/** What moves a posting: an act of a person with one of these duties, or of the outbox, which has none. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are
public enum PostingAct {
    PREPARE(Duty.CLERK),
    DECLINE(Duty.CLERK),
    APPROVE(Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER),
    APPROVE_BY_HAND(),
    RETURN(Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER),
    CONFIRM(Duty.CLERK),
    RETRY(Duty.CLERK),
    BY_HAND(Duty.CLERK),
    GIVE_UP(Duty.CLERK),
    WITHDRAW(Duty.CLERK, Duty.APPROVER),
    WITHDRAW_BY_HAND(),
    CONFIRM_WITHDRAWN(Duty.CLERK),
    SUPERSEDE(),
    BEGIN(),
    SUBMIT(),
    RECEIVE(),
    ASK(),
    REFUSE(),
    EXHAUST(),
    WITHDREW();

    private final Set<Duty> duties;

    PostingAct(Duty... duties) {
        this.duties = Set.of(duties);
    }

    Set<Duty> duties() {
        return duties;
    }

    /** Whether somebody with these duties may do it. */
    boolean isOpenTo(Set<Duty> own) {
        return duties.stream().anyMatch(own::contains);
    }

    /** As it stands in a form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PostingAct> of(String word) {
        return Arrays.stream(values())
                .filter(act -> act.word().equals(word) && !act.duties.isEmpty())
                .findAny();
    }
}
