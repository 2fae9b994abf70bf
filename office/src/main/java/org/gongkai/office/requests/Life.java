package org.gongkai.office.requests;

import static org.gongkai.office.requests.StepKind.ANSWERED;
import static org.gongkai.office.requests.StepKind.APPROVED;
import static org.gongkai.office.requests.StepKind.CONSULTED;
import static org.gongkai.office.requests.StepKind.DRAFTED;
import static org.gongkai.office.requests.StepKind.LEGAL_PASSED;
import static org.gongkai.office.requests.StepKind.OPINION;
import static org.gongkai.office.requests.StepKind.RECEIVED;
import static org.gongkai.office.requests.StepKind.RETRACTED;
import static org.gongkai.office.requests.StepKind.RETURNED;
import static org.gongkai.office.requests.StepKind.VOIDED;
import static org.gongkai.office.requests.StepKind.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.bodies.Lane;

/**
 * What the steps of a request come to on a day.
 *
 * @param steps those that hold, in the order they were recorded; what was taken back is left out
 * @param lane how many persons see an answer before it goes out: with {@link Lane#SMALL} no legal review of its own
 */
public record Life(List<Step> steps, ReplyClock clock, Lane lane, LocalDate today, WorkingCalendar calendar) {
    private static final Set<StepKind> OF_DRAFT = Set.of(DRAFTED, LEGAL_PASSED, RETURNED, APPROVED);

    public Life {
        steps = List.copyOf(steps);
    }

    static Life of(List<Step> recorded, Lane lane, LocalDate today, WorkingCalendar calendar, RequestRules rules) {
        var holding = holding(recorded);
        return new Life(holding, ReplyClock.of(holding, calendar, rules), lane, today, calendar);
    }

    private static List<Step> holding(List<Step> recorded) {
        var retracted = recorded.stream()
                .filter(step -> step.kind() == RETRACTED)
                .map(Step::of)
                .collect(Collectors.toSet());
        return recorded.stream()
                .filter(step -> step.kind() != RETRACTED && !retracted.contains(step.id()))
                .toList();
    }

    public Optional<Step> last(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((first, second) -> second);
    }

    public boolean has(StepKind kind) {
        return last(kind).isPresent();
    }

    /** 收到申请之日, empty before it is received. */
    public Optional<LocalDate> received() {
        return last(RECEIVED).map(Step::day);
    }

    /** The answer, or the applicant's withdrawal, that closed it. */
    public Optional<Step> closing() {
        return last(ANSWERED).or(() -> last(WITHDRAWN));
    }

    /** 保管期限, chosen when it was archived. */
    public Optional<RetentionPeriod> retention() {
        return last(StepKind.ARCHIVED)
                .map(step -> step.code().isEmpty() ? RetentionPeriod.USUAL : RetentionPeriod.valueOf(step.code()));
    }

    public RequestState state() {
        if (has(VOIDED)) {
            return RequestState.VOIDED;
        }
        if (has(StepKind.ARCHIVED)) {
            return RequestState.ARCHIVED;
        }
        if (closing().isPresent()) {
            return RequestState.ANSWERED;
        }
        return received().isEmpty() ? RequestState.UNCONFIRMED : ofDraft().orElseGet(this::ofClock);
    }

    /** Where the draft of the answer is, if there is one under way. */
    private Optional<RequestState> ofDraft() {
        return steps.stream()
                .map(Step::kind)
                .filter(OF_DRAFT::contains)
                .reduce((first, second) -> second)
                .filter(kind -> kind != RETURNED)
                .map(kind -> switch (kind) {
                    case APPROVED -> RequestState.TO_SEND;
                    case LEGAL_PASSED -> RequestState.APPROVAL;
                    default -> lane == Lane.SMALL ? RequestState.APPROVAL : RequestState.LEGAL_REVIEW;
                });
    }

    private RequestState ofClock() {
        if (clock.waiting().isPresent()) {
            return clock.waiting().get().what() == StepKind.FEE_ASKED
                    ? RequestState.AWAITING_FEE
                    : RequestState.AWAITING_CORRECTION;
        }
        return openQuestions().isEmpty() ? RequestState.OPEN : RequestState.CONSULTING;
    }

    /** Questions to others whose opinion is not there and whose time is not over. */
    public List<Step> openQuestions() {
        return questions().stream()
                .filter(question -> opinion(question).isEmpty() && !isOver(question))
                .toList();
    }

    List<Step> questions() {
        return steps.stream().filter(step -> step.kind() == CONSULTED).toList();
    }

    Optional<Step> opinion(Step question) {
        return steps.stream()
                .filter(step -> step.kind() == OPINION && step.of() == question.id())
                .findFirst();
    }

    /** Whether the time for an opinion is over. */
    private boolean isOver(Step question) {
        return clock.period().stream()
                .flatMap(period -> period.suspensions().stream())
                .filter(suspension -> suspension.sent().equals(question.day()))
                .anyMatch(suspension -> today.isAfter(suspension.ended()));
    }

    /** The last day of the answer, empty before receipt and while the office waits for the applicant. */
    public Optional<LocalDate> lastDay() {
        return clock.lastDay(calendar);
    }

    /** Working days left after today; negative: days past the last day; of a closed case, as of its closing. */
    public Optional<Integer> left() {
        var end = closing().map(Step::day).orElse(today);
        return lastDay()
                .map(last -> end.isAfter(last)
                        ? -calendar.workingDaysBetween(last, end)
                        : clock.isDelayed(calendar)
                                ? calendar.workingDaysBetween(end, last)
                                : clock.period()
                                        .map(period -> leftAfter(period, end))
                                        .orElse(0));
    }

    private int leftAfter(StatutoryPeriod period, LocalDate day) {
        return period.explain(calendar).leftAfter(day);
    }

    /** Whether the last day is over without an answer, or the answer came after it. */
    public boolean isLate() {
        return state() != RequestState.VOIDED && left().orElse(0) < 0;
    }

    /** Whether the applicant's own last day, for a correction or a payment, is over. */
    boolean hasLapsed(StepKind what) {
        return clock.waiting()
                .filter(waiting -> waiting.what() == what && today.isAfter(waiting.until()))
                .isPresent();
    }

    /** Whether the applicant gave the reasons for many requests, or the time for them is over. */
    boolean hasHeardReasons() {
        return last(StepKind.REASONS_ASKED).stream()
                .anyMatch(asked -> has(StepKind.REASONS_GIVEN)
                        || asked.until().filter(today::isAfter).isPresent());
    }

    /** Whether the answer withheld information that may be looked at again. */
    public boolean withholds() {
        return last(ANSWERED).map(Step::answer).filter(AnswerType::withholds).isPresent()
                && last(StepKind.REASSESSED)
                        .filter(step -> step.code().equals(Reassessment.RELEASED.name()))
                        .isEmpty();
    }

    /** The day from which a refusal is looked at again, empty where nothing was withheld. */
    public Optional<LocalDate> reassessFrom(int months) {
        return withholds()
                ? last(StepKind.REASSESSED)
                        .or(() -> last(ANSWERED))
                        .map(step -> step.day().plusMonths(months))
                : Optional.empty();
    }
}
