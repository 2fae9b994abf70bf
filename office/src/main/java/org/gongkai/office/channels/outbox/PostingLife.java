package org.gongkai.office.channels.outbox;

import static org.gongkai.office.channels.outbox.PostingAct.APPROVE;
import static org.gongkai.office.channels.outbox.PostingAct.APPROVE_BY_HAND;
import static org.gongkai.office.channels.outbox.PostingAct.ASK;
import static org.gongkai.office.channels.outbox.PostingAct.BEGIN;
import static org.gongkai.office.channels.outbox.PostingAct.BY_HAND;
import static org.gongkai.office.channels.outbox.PostingAct.CONFIRM;
import static org.gongkai.office.channels.outbox.PostingAct.CONFIRM_WITHDRAWN;
import static org.gongkai.office.channels.outbox.PostingAct.DECLINE;
import static org.gongkai.office.channels.outbox.PostingAct.EXHAUST;
import static org.gongkai.office.channels.outbox.PostingAct.GIVE_UP;
import static org.gongkai.office.channels.outbox.PostingAct.PREPARE;
import static org.gongkai.office.channels.outbox.PostingAct.RECEIVE;
import static org.gongkai.office.channels.outbox.PostingAct.REFUSE;
import static org.gongkai.office.channels.outbox.PostingAct.RETRY;
import static org.gongkai.office.channels.outbox.PostingAct.RETURN;
import static org.gongkai.office.channels.outbox.PostingAct.SUBMIT;
import static org.gongkai.office.channels.outbox.PostingAct.SUPERSEDE;
import static org.gongkai.office.channels.outbox.PostingAct.WITHDRAW;
import static org.gongkai.office.channels.outbox.PostingAct.WITHDRAW_BY_HAND;
import static org.gongkai.office.channels.outbox.PostingAct.WITHDREW;
import static org.gongkai.office.channels.outbox.PostingState.APPROVED;
import static org.gongkai.office.channels.outbox.PostingState.DECLINED;
import static org.gongkai.office.channels.outbox.PostingState.FAILED;
import static org.gongkai.office.channels.outbox.PostingState.GIVEN_UP;
import static org.gongkai.office.channels.outbox.PostingState.PREPARED;
import static org.gongkai.office.channels.outbox.PostingState.PROPOSED;
import static org.gongkai.office.channels.outbox.PostingState.PUBLISHED;
import static org.gongkai.office.channels.outbox.PostingState.SENDING;
import static org.gongkai.office.channels.outbox.PostingState.STUCK;
import static org.gongkai.office.channels.outbox.PostingState.SUBMITTED;
import static org.gongkai.office.channels.outbox.PostingState.SUPERSEDED;
import static org.gongkai.office.channels.outbox.PostingState.TO_CONFIRM;
import static org.gongkai.office.channels.outbox.PostingState.TO_WITHDRAW;
import static org.gongkai.office.channels.outbox.PostingState.WITHDRAWING;
import static org.gongkai.office.channels.outbox.PostingState.WITHDRAWN;
import static org.gongkai.office.channels.outbox.PostingState.WITHDRAW_STUCK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;

/** The states of a posting and what leads from one to another, as one table. */
public final class PostingLife {
    /** One row. */
    public record Move(PostingState from, PostingAct act, PostingState to) {}

    /** All rows. */
    public static final List<Move> TABLE = List.of(
            new Move(PROPOSED, PREPARE, PREPARED),
            new Move(PROPOSED, DECLINE, DECLINED),
            new Move(PROPOSED, SUPERSEDE, SUPERSEDED),
            new Move(PREPARED, APPROVE, APPROVED),
            new Move(PREPARED, APPROVE_BY_HAND, TO_CONFIRM),
            new Move(PREPARED, RETURN, PROPOSED),
            new Move(PREPARED, PREPARE, PREPARED),
            new Move(PREPARED, DECLINE, DECLINED),
            new Move(PREPARED, SUPERSEDE, SUPERSEDED),
            new Move(APPROVED, BEGIN, SENDING),
            new Move(APPROVED, BY_HAND, TO_CONFIRM),
            new Move(APPROVED, DECLINE, DECLINED),
            new Move(APPROVED, SUPERSEDE, SUPERSEDED),
            new Move(SENDING, SUBMIT, SUBMITTED),
            new Move(SENDING, RECEIVE, PUBLISHED),
            new Move(SENDING, ASK, TO_CONFIRM),
            new Move(SENDING, REFUSE, FAILED),
            new Move(SENDING, EXHAUST, STUCK),
            new Move(SENDING, SUPERSEDE, SUPERSEDED),
            new Move(SUBMITTED, RECEIVE, PUBLISHED),
            new Move(SUBMITTED, ASK, TO_CONFIRM),
            new Move(SUBMITTED, REFUSE, FAILED),
            new Move(SUBMITTED, EXHAUST, STUCK),
            new Move(TO_CONFIRM, CONFIRM, PUBLISHED),
            new Move(TO_CONFIRM, GIVE_UP, GIVEN_UP),
            new Move(TO_CONFIRM, SUPERSEDE, SUPERSEDED),
            new Move(TO_CONFIRM, WITHDRAW_BY_HAND, TO_WITHDRAW),
            new Move(STUCK, RETRY, SENDING),
            new Move(STUCK, CONFIRM, PUBLISHED),
            new Move(STUCK, GIVE_UP, GIVEN_UP),
            new Move(STUCK, WITHDRAW_BY_HAND, TO_WITHDRAW),
            new Move(FAILED, PREPARE, PREPARED),
            new Move(FAILED, BY_HAND, TO_CONFIRM),
            new Move(FAILED, CONFIRM, PUBLISHED),
            new Move(FAILED, GIVE_UP, GIVEN_UP),
            new Move(FAILED, SUPERSEDE, SUPERSEDED),
            new Move(PUBLISHED, WITHDRAW, WITHDRAWING),
            new Move(PUBLISHED, WITHDRAW_BY_HAND, TO_WITHDRAW),
            new Move(WITHDRAWING, WITHDREW, WITHDRAWN),
            new Move(WITHDRAWING, EXHAUST, WITHDRAW_STUCK),
            new Move(WITHDRAW_STUCK, RETRY, WITHDRAWING),
            new Move(WITHDRAW_STUCK, CONFIRM_WITHDRAWN, WITHDRAWN),
            new Move(TO_WITHDRAW, CONFIRM_WITHDRAWN, WITHDRAWN));

    private PostingLife() {}

    /** Where an act leads from a state; empty where it is not possible. */
    public static Optional<PostingState> after(PostingState from, PostingAct act) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.act() == act)
                .map(Move::to)
                .findAny();
    }

    /** What somebody with these duties can do from a state, in the order of the table. */
    public static List<PostingAct> open(PostingState from, Set<Duty> own) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.act().isOpenTo(own))
                .map(Move::act)
                .toList();
    }
}
