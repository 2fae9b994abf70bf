package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.Suspension;
import org.gongkai.calendar.WorkingCalendar;

/**
 * 答复期限 of a request, derived from its steps: 20 working days from the day after receipt, started again by a
 * correction or a paid fee, standing still while others are asked, extended once.
 *
 * @param period the period that runs, or ran when the case was closed; empty before receipt
 * @param waiting empty where the office itself is to act
 * @param correctionUntil last day on which the applicant can be told to correct the request (7 working days from receipt)
 * @param isCorrectionLate whether the applicant was told after that day
 * @param delayedTo 延迟答复: the day to which the answer was put off, told to the applicant (条例 第三十五条)
 * @param restarts days on which the period started again, the oldest first
 * @see "政府信息公开条例 第三十条、第三十三条、第四十二条"
 */
public record ReplyClock(
        Optional<StatutoryPeriod> period,
        Optional<Waiting> waiting,
        Optional<LocalDate> correctionUntil,
        boolean isCorrectionLate,
        Optional<LocalDate> delayedTo,
        List<LocalDate> restarts) {
    /** 条例 第三十条: 补正告知 is due within 7 working days of receipt. */
    public static final int CORRECTION_WORKING_DAYS = 7;

    public ReplyClock {
        restarts = List.copyOf(restarts);
    }

    /**
     * @param steps those that hold, in any order
     */
    public static ReplyClock of(List<Step> steps, WorkingCalendar calendar, RequestRules rules) {
        var run = new Run(steps, calendar, rules);
        steps.stream()
                .sorted(Comparator.comparing(Step::day).thenComparing(Step::id))
                .forEach(run::take);
        return run.clock();
    }

    /** The last day of the period, empty before receipt and while the office waits for the applicant. */
    public Optional<LocalDate> lastDay(WorkingCalendar calendar) {
        return waiting.isPresent()
                ? Optional.empty()
                : period.map(running -> running.deadline(calendar).lastDay())
                        .map(last -> delayedTo.filter(last::isBefore).orElse(last));
    }

    /** Whether the answer was put off to a day behind the end of the period. */
    public boolean isDelayed(WorkingCalendar calendar) {
        return lastDay(calendar).equals(delayedTo) && delayedTo.isPresent();
    }

    /** Goes through the steps day by day. */
    private static final class Run {
        private final List<Step> steps;
        private final WorkingCalendar calendar;
        private final RequestRules rules;
        private final List<LocalDate> restarts = new ArrayList<>();
        private Optional<StatutoryPeriod> period = Optional.empty();
        private Optional<Waiting> waiting = Optional.empty();
        private Optional<LocalDate> correctionUntil = Optional.empty();
        private Optional<LocalDate> delayedTo = Optional.empty();
        private boolean late;

        Run(List<Step> steps, WorkingCalendar calendar, RequestRules rules) {
            this.steps = steps;
            this.calendar = calendar;
            this.rules = rules;
        }

        void take(Step step) {
            switch (step.kind()) {
                case RECEIVED -> receive(step.day());
                case CORRECTION_ASKED -> askForCorrection(step);
                case CORRECTED -> {
                    if (!late || rules.lateCorrectionRestarts()) {
                        restart(step.day());
                    }
                    waiting = Optional.empty();
                }
                case FEE_ASKED -> waiting = Optional.of(new Waiting(step.kind(), last(step)));
                case FEE_PAID -> restart(step.day());
                case CONSULTED -> period = period.map(running -> running.suspended(suspension(step)));
                case EXTENDED -> period = period.map(running -> running.extendedBy(step.days()));
                case DELAYED -> delayedTo = step.until();
                default -> {
                    // no effect on the clock
                }
            }
        }

        private void receive(LocalDate day) {
            period = Optional.of(StatutoryPeriod.workingDays(day, StatutoryPeriod.REPLY_WORKING_DAYS));
            correctionUntil = Optional.of(calendar.plusWorkingDays(day, CORRECTION_WORKING_DAYS));
        }

        private void askForCorrection(Step step) {
            late = correctionUntil.map(step.day()::isAfter).orElse(false);
            if (!late || rules.lateCorrectionRestarts()) {
                waiting = Optional.of(new Waiting(step.kind(), last(step)));
            }
        }

        private void restart(LocalDate day) {
            var suspensions = period.map(StatutoryPeriod::suspensions).orElse(List.of());
            period = Optional.of(new StatutoryPeriod(
                    day, StatutoryPeriod.Unit.WORKING_DAYS, StatutoryPeriod.REPLY_WORKING_DAYS, 0, suspensions));
            waiting = Optional.empty();
            restarts.add(day);
        }

        /** Days after the question until the opinion, or until its 15 working days are over. */
        private Suspension suspension(Step question) {
            var over = calendar.plusWorkingDays(deliveredOn(question), Consulted.WORKING_DAYS);
            var ended = steps.stream()
                    .filter(step -> step.kind() == StepKind.OPINION && step.of() == question.id())
                    .map(Step::day)
                    .filter(day -> day.isBefore(over))
                    .findFirst()
                    .orElse(over);
            return new Suspension(question.day(), ended, question.code());
        }

        private LocalDate deliveredOn(Step question) {
            return steps.stream()
                    .filter(step -> step.kind() == StepKind.DELIVERED && firstOf(step) == question.id())
                    .map(Step::day)
                    .findFirst()
                    .orElse(question.day());
        }

        /** Number of the step with which the letter that was delivered went out first. */
        private long firstOf(Step delivered) {
            return steps.stream()
                    .filter(step -> step.id() == delivered.of())
                    .findFirst()
                    .map(sent -> Sending.first(sent, steps).id())
                    .orElse(0L);
        }

        private static LocalDate last(Step step) {
            return step.until().orElse(step.day());
        }

        ReplyClock clock() {
            return new ReplyClock(period, waiting, correctionUntil, late, delayedTo, restarts);
        }
    }
}
