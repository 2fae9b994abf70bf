package org.gongkai.office.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.WorkingCalendar;

/**
 * 办理经过: state and clock of a message, derived from its steps. The clock counts working days from the day after the
 * message reached who handles it: a body to which it was transferred has its own days, and the sender is told so.
 *
 * @param steps the oldest first; the first is the receipt
 */
public record MessageLife(
        MessageKind kind,
        List<MessageStep> steps,
        LocalDate today,
        WorkingCalendar calendar,
        EngagementRules.Book rules) {
    public MessageLife {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).act() != MessageAct.RECEIVE) {
            throw new IllegalArgumentException("a message begins with its receipt");
        }
    }

    public MessageState state() {
        return steps.stream()
                .map(MessageStep::act)
                .reduce(MessageState.RECEIVED, (state, act) -> act.after(state), (one, other) -> other);
    }

    /** The newest step of a kind. */
    public Optional<MessageStep> last(MessageAct act) {
        return steps.stream().filter(step -> step.act() == act).reduce((one, other) -> other);
    }

    /** What the page it is worked on from has seen. */
    public long seen() {
        return steps.get(steps.size() - 1).id();
    }

    /** With which the clock of its handler began. */
    private MessageStep start() {
        return last(MessageAct.TRANSFER).orElse(steps.get(0));
    }

    /** Which clock runs. */
    public ClockRule rule() {
        return last(MessageAct.EXTEND)
                .filter(step -> step.id() > start().id())
                .map(step -> ClockRule.valueOf(step.code()))
                .orElse(kind.rule());
    }

    public EngagementRules.Rule clock() {
        return rules.on(rule(), start().day());
    }

    public StatutoryPeriod period() {
        return StatutoryPeriod.workingDays(start().day(), clock().amount());
    }

    /** The last day on which an answer is in time. */
    public LocalDate lastDay() {
        return period().deadline(calendar).lastDay();
    }

    /** The step that stopped the clock. */
    public Optional<MessageStep> settled() {
        if (state().isOpen()) {
            return Optional.empty();
        }
        return switch (state()) {
            case REJECTED -> last(MessageAct.REJECT);
            case LINKED -> last(MessageAct.LINK);
            case RECEIVED, ASSIGNED, DRAFTED, ANSWERED, CLOSED -> last(MessageAct.APPROVE);
        };
    }

    /** The step with which it was answered. */
    public Optional<MessageStep> answered() {
        return state() == MessageState.ANSWERED || state() == MessageState.CLOSED
                ? last(MessageAct.APPROVE)
                : Optional.empty();
    }

    /** Whether the clock ran out before it was settled. */
    public boolean isLate() {
        return settled().map(MessageStep::day).orElse(today).isAfter(lastDay());
    }

    /** Working days left; negative: working days late; empty once it is settled. */
    public Optional<Integer> left() {
        if (!state().isOpen()) {
            return Optional.empty();
        }
        var last = lastDay();
        return Optional.of(
                today.isAfter(last)
                        ? -Math.max(1, calendar.workingDaysBetween(last, today))
                        : calendar.workingDaysBetween(today, last));
    }

    /** 承办科室, empty where none was named. */
    public String section() {
        return last(MessageAct.ASSIGN)
                .filter(step -> step.id() > start().id())
                .map(MessageStep::reference)
                .orElse("");
    }

    /** Whether the answer stands on the portal. */
    public boolean isPublished() {
        var published = last(MessageAct.PUBLISH).map(MessageStep::id).orElse(0L);
        return published > last(MessageAct.UNPUBLISH).map(MessageStep::id).orElse(0L);
    }

    public boolean isRated() {
        return last(MessageAct.RATE).isPresent();
    }
}
