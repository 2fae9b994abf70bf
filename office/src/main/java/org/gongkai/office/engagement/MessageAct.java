package org.gongkai.office.engagement;

import static org.gongkai.office.engagement.MessageState.ANSWERED;
import static org.gongkai.office.engagement.MessageState.ASSIGNED;
import static org.gongkai.office.engagement.MessageState.CLOSED;
import static org.gongkai.office.engagement.MessageState.DRAFTED;
import static org.gongkai.office.engagement.MessageState.LINKED;
import static org.gongkai.office.engagement.MessageState.RECEIVED;
import static org.gongkai.office.engagement.MessageState.REJECTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;

/** What can be done with a message, in which states and under which duties: one table. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are
public enum MessageAct {
    /** 收到. */
    RECEIVE(Who.SENDER, EnumSet.noneOf(MessageState.class), RECEIVED),
    /** 分办: to a section. */
    ASSIGN(Who.CLERK, EnumSet.of(RECEIVED, ASSIGNED), ASSIGNED),
    /** 转办: to another body, which has it from now on; the sender is told. */
    TRANSFER(Who.CLERK, EnumSet.of(RECEIVED, ASSIGNED), RECEIVED),
    /** 延长: a longer clock, explained to the sender. */
    EXTEND(Who.CLERK, EnumSet.of(RECEIVED, ASSIGNED, DRAFTED)),
    /** 拟办答复. */
    DRAFT(Who.CLERK, EnumSet.of(RECEIVED, ASSIGNED, DRAFTED), DRAFTED),
    /** 退回修改. */
    RETURN(Who.REVIEW, EnumSet.of(DRAFTED), ASSIGNED),
    /** 审定并答复, by another person than who drafted. */
    APPROVE(Who.REVIEW, EnumSet.of(DRAFTED), ANSWERED),
    /** 公开答复, with the sender's consent. */
    PUBLISH(Who.REVIEW, EnumSet.of(ANSWERED, CLOSED)),
    /** 撤下公开的答复. */
    UNPUBLISH(Who.REVIEW, EnumSet.of(ANSWERED, CLOSED)),
    /** 不予受理. */
    REJECT(Who.CLERK, EnumSet.of(RECEIVED, ASSIGNED), REJECTED),
    /** 并案: the same matter as an earlier message. */
    LINK(Who.CLERK, EnumSet.of(RECEIVED, ASSIGNED), LINKED),
    /** 重新办理 what was rejected or linked by mistake. */
    REOPEN(Who.REVIEW, EnumSet.of(REJECTED, LINKED), RECEIVED),
    /** 提出更正 of the item it is about. */
    CORRECT(Who.CLERK, EnumSet.of(RECEIVED, ASSIGNED, DRAFTED)),
    /** 评价, by the sender. */
    RATE(Who.SENDER, EnumSet.of(ANSWERED, CLOSED), CLOSED),
    /** 办结. */
    CLOSE(Who.CLERK, EnumSet.of(ANSWERED), CLOSED),
    /** 备注. */
    NOTE(Who.ANY, EnumSet.allOf(MessageState.class));

    @SuppressWarnings("ImmutableEnumChecker") // its sets are
    private enum Who {
        SENDER(),
        CLERK(Duty.CLERK),
        REVIEW(Duty.REVIEWER, Duty.APPROVER),
        ANY(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER);

        private final List<Duty> duties;

        Who(Duty... duties) {
            this.duties = List.of(duties);
        }
    }

    private final Who who;
    private final Set<MessageState> from;
    private final Optional<MessageState> to;

    MessageAct(Who who, Set<MessageState> from, MessageState to) {
        this.who = who;
        this.from = from;
        this.to = Optional.of(to);
    }

    MessageAct(Who who, Set<MessageState> from) {
        this.who = who;
        this.from = from;
        this.to = Optional.empty();
    }

    /** The duties under any of which it is done; none where the sender does it. */
    public List<Duty> duties() {
        return who.duties;
    }

    /** Whether it may be done in a state. */
    public boolean isPossibleIn(MessageState state) {
        return from.contains(state);
    }

    /** The state after it. */
    public MessageState after(MessageState before) {
        return to.orElse(before);
    }

    /** Whether something must be written with it. */
    public boolean needsWords() {
        return switch (this) {
            case TRANSFER, EXTEND, DRAFT, RETURN, UNPUBLISH, REJECT, REOPEN, NOTE -> true;
            case RECEIVE, ASSIGN, APPROVE, PUBLISH, LINK, CORRECT, RATE, CLOSE -> false;
        };
    }

    /** Whether what is written with it is for the sender. */
    public boolean isWrittenForSender() {
        return this == TRANSFER || this == EXTEND || this == REJECT || this == REOPEN;
    }

    /** Whether the sender sees that it was done. */
    public boolean isShownToSender() {
        return switch (this) {
            case RECEIVE, ASSIGN, TRANSFER, EXTEND, APPROVE, PUBLISH, UNPUBLISH, REJECT, LINK, REOPEN, CORRECT, RATE ->
                true;
            case DRAFT, RETURN, CLOSE, NOTE -> false;
        };
    }

    /** Whether it has the same form as the others; publication and correction have their own. */
    public boolean isPlain() {
        return this != PUBLISH && this != CORRECT && !duties().isEmpty();
    }

    /** Whether another person than the drafter does it. */
    public boolean needsAnother() {
        return this == APPROVE || this == PUBLISH;
    }
}
