package org.gongkai.office.disputes;

import static org.gongkai.office.disputes.DisputeStepKind.DECIDED;
import static org.gongkai.office.disputes.DisputeStepKind.FULFILLED;
import static org.gongkai.office.disputes.DisputeStepKind.ORDERED;
import static org.gongkai.office.disputes.DisputeStepKind.RECEIVED;
import static org.gongkai.office.disputes.DisputeStepKind.RESUMED;
import static org.gongkai.office.disputes.DisputeStepKind.RETRACTED;
import static org.gongkai.office.disputes.DisputeStepKind.SUSPENDED;
import static org.gongkai.office.disputes.DisputeStepKind.VOIDED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.report.model.DisputeOutcome;

/**
 * What the steps of a dispute come to on a day.
 *
 * @param steps those that hold, in the order they were recorded; what was taken back is left out
 * @param rounds the instances it went through, the latest last
 */
public record DisputeLife(
        Track track,
        List<DisputeStep> steps,
        List<Round> rounds,
        LocalDate today,
        WorkingCalendar calendar,
        DisputeRules rules) {
    public DisputeLife {
        steps = List.copyOf(steps);
        rounds = List.copyOf(rounds);
    }

    static DisputeLife of(
            Track track, List<DisputeStep> recorded, LocalDate today, WorkingCalendar calendar, DisputeRules rules) {
        var holding = holding(recorded);
        return new DisputeLife(track, holding, rounds(holding), today, calendar, rules);
    }

    private static List<DisputeStep> holding(List<DisputeStep> recorded) {
        var retracted = recorded.stream()
                .filter(step -> step.kind() == RETRACTED)
                .map(DisputeStep::of)
                .collect(Collectors.toSet());
        return recorded.stream()
                .filter(step -> step.kind() != RETRACTED && !retracted.contains(step.id()))
                .toList();
    }

    private static List<Round> rounds(List<DisputeStep> steps) {
        var rounds = new ArrayList<Round>();
        for (var step : steps) {
            if (step.kind().opens()) {
                rounds.add(Round.of(step));
            } else if (!rounds.isEmpty()) {
                rounds.set(rounds.size() - 1, rounds.get(rounds.size() - 1).with(step));
            }
        }
        return rounds;
    }

    public Optional<DisputeStep> last(DisputeStepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((first, second) -> second);
    }

    public boolean has(DisputeStepKind kind) {
        return last(kind).isPresent();
    }

    /** The notice with which it reached us. */
    public DisputeStep received() {
        return last(RECEIVED).orElseThrow();
    }

    /** The instance it is before, or was last. */
    public Round round() {
        return rounds.get(rounds.size() - 1);
    }

    /** 案号 of the instance it is before, or of the last one that has one. */
    public String reference() {
        return rounds.stream()
                .map(each -> each.opened().reference())
                .filter(number -> !number.isEmpty())
                .reduce("", (first, second) -> second);
    }

    /** The column of table 4 for what a round came to; {@link DisputeOutcome#PENDING} while nothing was decided. */
    public DisputeOutcome outcome(int round) {
        var decided = rounds.get(round).decided();
        if (decided.isEmpty()) {
            return DisputeOutcome.PENDING;
        }
        var result = decided.get().result();
        return result.keepsEarlier() && round > 0 ? outcome(round - 1) : rules.outcomeOf(result);
    }

    /** What it has come to until now. */
    public DisputeOutcome outcome() {
        return outcome(rounds.size() - 1);
    }

    /** What decided it; empty while it goes on. */
    public Optional<DisputeStep> decision() {
        return outcome() == DisputeOutcome.PENDING ? Optional.empty() : round().decided();
    }

    public DisputeState state() {
        if (has(VOIDED)) {
            return DisputeState.VOIDED;
        }
        if (decision().isPresent()) {
            return openOrders().isEmpty() ? DisputeState.CLOSED : DisputeState.TO_FULFIL;
        }
        if (isSuspended()) {
            return DisputeState.SUSPENDED;
        }
        return isAnswerDue() ? DisputeState.TO_ANSWER : DisputeState.PENDING;
    }

    private boolean isSuspended() {
        return steps.stream()
                .map(DisputeStep::kind)
                .filter(kind -> kind == SUSPENDED || kind == RESUMED || kind == DECIDED)
                .reduce((first, second) -> second)
                .filter(kind -> kind == SUSPENDED)
                .isPresent();
    }

    /** Whether our answer in this instance is still due. */
    public boolean isAnswerDue() {
        return round().demandsAnswer()
                && round().answered().isEmpty()
                && round().decided().isEmpty();
    }

    /** The clock of our answer in this instance; empty where none runs. */
    public Optional<DisputeClock> answerClock() {
        return DisputeClock.ofAnswer(track, round(), rules);
    }

    /** What was ordered and is not done, while the decision stands. */
    public List<DisputeStep> openOrders() {
        if (outcome() != DisputeOutcome.CORRECTED) {
            return List.of();
        }
        return steps.stream()
                .filter(step -> step.kind() == ORDERED && fulfilment(step).isEmpty())
                .toList();
    }

    /** With what an order was done. */
    public Optional<DisputeStep> fulfilment(DisputeStep ordered) {
        return steps.stream()
                .filter(step -> step.kind() == FULFILLED && step.of() == ordered.id())
                .findFirst();
    }

    /** What is due of us next: our answer, else what was ordered; empty where nothing is. */
    public Optional<DisputeClock> clock() {
        if (has(VOIDED)) {
            return Optional.empty();
        }
        return isAnswerDue() ? answerClock() : openOrders().stream().findFirst().map(DisputeClock::ofOrder);
    }

    /** Working days left for it; negative: past the last day. */
    public Optional<Integer> left() {
        return clock().map(due -> due.left(today, calendar));
    }

    public boolean isLate() {
        return left().orElse(0) < 0;
    }

    /** Working days by which our answer in this instance came too late, 0 where it did not. */
    public int answeredLate() {
        return round().answered()
                .flatMap(step -> answerClock().map(due -> -Math.min(0, due.left(step.day(), calendar))))
                .orElse(0);
    }

    /** The next hearing, empty where none lies ahead. */
    public Optional<DisputeStep> nextHearing() {
        return last(DisputeStepKind.HEARING)
                .filter(step -> step.until().filter(day -> !day.isBefore(today)).isPresent())
                .filter(step -> state().isOpen());
    }

    /** 费用 in all, yuan. */
    public BigDecimal costs() {
        return steps.stream()
                .filter(step -> step.kind() == DisputeStepKind.COST)
                .map(DisputeStep::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 责任科室, empty where none was named. */
    public String section() {
        return last(DisputeStepKind.LEARNED).map(DisputeStep::reference).orElse("");
    }

    /** Number of the newest step; an act is refused where somebody else has acted since. */
    public long seen() {
        return steps.get(steps.size() - 1).id();
    }
}
