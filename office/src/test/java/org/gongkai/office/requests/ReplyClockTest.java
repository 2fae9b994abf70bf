package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.bodies.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the table of the clock, on real days. */
class ReplyClockTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.official();
    private static final RequestRules CAREFUL = new RequestRules(false, 6, 12, 10, 60);

    private final List<Step> steps = new ArrayList<>();

    private Step add(Step step, String day) {
        var numbered = new Step(
                steps.size() + 1,
                step.kind(),
                LocalDate.parse(day),
                step.at(),
                step.person(),
                step.behalf(),
                step.until(),
                step.days(),
                step.code(),
                step.of(),
                step.amount(),
                step.why());
        steps.add(numbered);
        return numbered;
    }

    private Step add(StepKind kind, String day) {
        return add(Step.plain(kind, LocalDate.parse(day)), day);
    }

    private ReplyClock clock() {
        return ReplyClock.of(steps, CALENDAR, CAREFUL);
    }

    private Optional<LocalDate> last() {
        return clock().lastDay(CALENDAR);
    }

    private Life life(String today) {
        return Life.of(steps, Lane.USUAL, LocalDate.parse(today), CALENDAR, CAREFUL);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-13, 2020-02-17",
        "2021-01-29, 2021-03-03",
        "2021-09-15, 2021-10-19",
        "2023-12-04, 2024-01-02",
        "2024-02-01, 2024-03-05",
        "2025-01-20, 2025-02-21",
        "2025-09-19, 2025-10-23",
        "2026-02-06, 2026-03-12",
    })
    void twenty_working_days_from_the_day_after_receipt(String received, LocalDate due) {
        add(StepKind.RECEIVED, received);
        assertThat(last()).contains(due);
    }

    @Test
    void what_is_filed_is_not_received_until_both_sides_have_confirmed_it() {
        add(StepKind.FILED, "2021-09-15");
        assertThat(last()).isEmpty();
        assertThat(life("2021-09-16").state()).isEqualTo(RequestState.UNCONFIRMED);
        add(StepKind.RECEIVED, "2021-09-16");
        assertThat(last()).contains(CALENDAR.plusWorkingDays(LocalDate.parse("2021-09-16"), 20));
    }

    @Test
    void a_rest_day_of_receipt_is_not_counted_either() {
        add(StepKind.RECEIVED, "2021-09-19"); // Sunday, 中秋
        assertThat(last()).contains(CALENDAR.plusWorkingDays(LocalDate.parse("2021-09-19"), 20));
    }

    @Test
    void a_correction_in_time_starts_the_clock_again() {
        add(StepKind.RECEIVED, "2021-09-15");
        add(Step.plain(StepKind.CORRECTION_ASKED, LocalDate.EPOCH).until(LocalDate.parse("2021-10-20")), "2021-09-24");
        assertThat(clock().waiting()).contains(new Waiting(StepKind.CORRECTION_ASKED, LocalDate.parse("2021-10-20")));
        assertThat(last()).isEmpty();
        assertThat(life("2021-10-20").hasLapsed(StepKind.CORRECTION_ASKED)).isFalse();
        assertThat(life("2021-10-21").hasLapsed(StepKind.CORRECTION_ASKED)).isTrue();
        add(StepKind.CORRECTED, "2021-10-11");
        assertThat(clock().restarts()).containsExactly(LocalDate.parse("2021-10-11"));
        assertThat(last()).contains(CALENDAR.plusWorkingDays(LocalDate.parse("2021-10-11"), 20));
    }

    @Test
    void a_correction_asked_after_the_seventh_working_day_is_flagged_and_restarts_nothing() {
        add(StepKind.RECEIVED, "2021-09-15");
        assertThat(clock().correctionUntil()).contains(LocalDate.parse("2021-09-26")); // a Sunday, make-up workday
        add(Step.plain(StepKind.CORRECTION_ASKED, LocalDate.EPOCH).until(LocalDate.parse("2021-10-20")), "2021-09-27");
        assertThat(clock().isCorrectionLate()).isTrue();
        assertThat(last()).contains(LocalDate.parse("2021-10-19"));
        add(StepKind.CORRECTED, "2021-10-11");
        assertThat(last()).contains(LocalDate.parse("2021-10-19"));
        assertThat(ReplyClock.of(steps, CALENDAR, new RequestRules(true, 6, 12, 10, 60))
                        .lastDay(CALENDAR))
                .contains(CALENDAR.plusWorkingDays(LocalDate.parse("2021-10-11"), 20));
    }

    @Test
    void days_of_a_consultation_are_not_counted() {
        add(StepKind.RECEIVED, "2021-12-21");
        var asked = add(Step.plain(StepKind.CONSULTED, LocalDate.EPOCH).code(Consulted.THIRD_PARTY), "2021-12-28");
        assertThat(life("2022-01-05").state()).isEqualTo(RequestState.CONSULTING);
        add(Step.plain(StepKind.OPINION, LocalDate.EPOCH).of(asked.id()).code(Opinion.OBJECTED), "2022-01-10");
        assertThat(life("2022-01-12").state()).isEqualTo(RequestState.OPEN);
        assertThat(last()).contains(LocalDate.parse("2022-01-29")); // a Saturday, make-up workday
        assertThat(life("2022-01-12").left()).contains(13);
    }

    @Test
    void silence_ends_a_consultation_with_its_fifteenth_working_day_after_delivery() {
        add(StepKind.RECEIVED, "2021-03-01");
        var asked = add(Step.plain(StepKind.CONSULTED, LocalDate.EPOCH).code(Consulted.CO_PRODUCER), "2021-03-02");
        assertThat(last()).contains(due("2021-03-01", "2021-03-02", "2021-03-23"));
        add(Step.plain(StepKind.DELIVERED, LocalDate.EPOCH).of(asked.id()), "2021-03-04");
        assertThat(last()).contains(due("2021-03-01", "2021-03-02", "2021-03-25"));
        assertThat(life("2021-03-25").state()).isEqualTo(RequestState.CONSULTING);
        assertThat(life("2021-03-26").state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void several_consultations_count_as_their_union() {
        add(StepKind.RECEIVED, "2021-03-01");
        var first = add(Step.plain(StepKind.CONSULTED, LocalDate.EPOCH).code(Consulted.THIRD_PARTY), "2021-03-02");
        var second = add(Step.plain(StepKind.CONSULTED, LocalDate.EPOCH).code(Consulted.THIRD_PARTY), "2021-03-04");
        add(Step.plain(StepKind.OPINION, LocalDate.EPOCH).of(first.id()), "2021-03-10");
        add(Step.plain(StepKind.OPINION, LocalDate.EPOCH).of(second.id()), "2021-03-12");
        assertThat(last()).contains(due("2021-03-01", "2021-03-02", "2021-03-12"));
    }

    @Test
    void a_fee_waits_and_its_payment_starts_the_clock_again() {
        add(StepKind.RECEIVED, "2021-03-01");
        add(Step.plain(StepKind.FEE_ASKED, LocalDate.EPOCH).until(LocalDate.parse("2021-04-08")), "2021-03-10");
        assertThat(clock().waiting().orElseThrow().what()).isEqualTo(StepKind.FEE_ASKED);
        add(StepKind.FEE_PAID, "2021-03-15");
        assertThat(last()).contains(CALENDAR.plusWorkingDays(LocalDate.parse("2021-03-15"), 20));
    }

    @Test
    void an_extension_counts_from_its_notice() {
        add(StepKind.RECEIVED, "2021-09-15");
        add(Step.plain(StepKind.EXTENSION_ASKED, LocalDate.EPOCH).days(10), "2021-10-11");
        add(StepKind.EXTENSION_AGREED, "2021-10-12");
        assertThat(last()).contains(LocalDate.parse("2021-10-19"));
        add(Step.plain(StepKind.EXTENDED, LocalDate.EPOCH).days(10), "2021-10-13");
        assertThat(last()).contains(CALENDAR.plusWorkingDays(LocalDate.parse("2021-10-19"), 10));
    }

    @Test
    void the_day_of_dispatch_decides_whether_it_was_in_time() {
        add(StepKind.RECEIVED, "2021-09-15");
        add(StepKind.APPROVED, "2021-10-19");
        var answered = Step.plain(StepKind.ANSWERED, LocalDate.EPOCH).code(AnswerType.GRANTED);
        add(answered, "2021-10-20");
        assertThat(life("2021-12-01").left()).contains(-1);
        assertThat(life("2021-12-01").isLate()).isTrue();
    }

    @Test
    void steps_recorded_late_count_by_their_legal_day() {
        add(StepKind.RECEIVED, "2021-09-15");
        add(StepKind.CORRECTED, "2021-10-11");
        add(Step.plain(StepKind.CORRECTION_ASKED, LocalDate.EPOCH).until(LocalDate.parse("2021-10-20")), "2021-09-24");
        assertThat(last()).contains(CALENDAR.plusWorkingDays(LocalDate.parse("2021-10-11"), 20));
    }

    @Test
    void a_step_taken_back_has_no_effect() {
        add(StepKind.RECEIVED, "2021-09-15");
        var wrong = add(
                Step.plain(StepKind.CORRECTION_ASKED, LocalDate.EPOCH).until(LocalDate.parse("2021-10-20")),
                "2021-09-24");
        add(Step.plain(StepKind.RETRACTED, LocalDate.EPOCH).of(wrong.id()), "2021-09-24");
        assertThat(life("2021-09-25").state()).isEqualTo(RequestState.OPEN);
        assertThat(life("2021-09-25").lastDay()).contains(LocalDate.parse("2021-10-19"));
    }

    /** Counted day by day: 20 working days that do not lie after the first and up to the last day of the pause. */
    private static LocalDate due(String start, String pausedAfter, String pausedUntil) {
        var day = LocalDate.parse(start);
        for (var counted = 0; counted < 20; ) {
            day = day.plusDays(1);
            var paused = day.isAfter(LocalDate.parse(pausedAfter)) && !day.isAfter(LocalDate.parse(pausedUntil));
            counted += CALENDAR.isWorkday(day) && !paused ? 1 : 0;
        }
        return day;
    }
}
