package org.gongkai.office.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days counted by hand on the State Council's holiday notices. */
class DisputeClockTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.official();
    private static final DisputeRules RULES = new DisputeRules(Map.of(), false, 20, 5);

    private static DisputeStep step(
            DisputeStepKind kind, String day, String code, int days, Optional<LocalDate> until) {
        return new DisputeStep(
                1, kind, LocalDate.parse(day), Instant.EPOCH, 1, 0, until, days, code, 0, BigDecimal.ZERO, "", "");
    }

    private static LocalDate answerDue(Track track, DisputeStep opening) {
        return DisputeClock.ofAnswer(track, Round.of(opening), RULES)
                .orElseThrow()
                .lastDay(CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        // before 2024 ten calendar days: 25 September 2021 is a Saturday, Sunday the 26th is worked
        "2021-09-15, ORDINARY, 2021-09-26",
        // 1 to 3 January 2022 are New Year's leave
        "2021-12-22, ORDINARY, 2022-01-04",
        // the simple procedure is known since 2024 only
        "2021-09-15, SIMPLE, 2021-09-26",
        // since 2024 ten working days: 4 and 18 February worked, 10 to 17 Spring Festival
        "2024-02-01, ORDINARY, 2024-02-20",
        "2024-02-01, SIMPLE, 2024-02-07",
    })
    void the_answer_to_a_review(String received, String procedure, LocalDate due) {
        assertThat(answerDue(Track.REVIEW, step(DisputeStepKind.RECEIVED, received, procedure, 0, Optional.empty())))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // the fifteenth day is 1 October, the leave ends on the 7th
        "2021-09-16, 2021-10-08",
        // 13 February 2021 lies in the Spring Festival, which ends on the 17th
        "2021-01-29, 2021-02-18",
        "2022-01-04, 2022-01-19",
    })
    void the_defence_in_the_first_instance(String received, LocalDate due) {
        var opening = step(DisputeStepKind.RECEIVED, received, "", 0, Optional.empty());
        assertThat(answerDue(Track.SUIT_DIRECT, opening)).isEqualTo(due);
        assertThat(answerDue(Track.SUIT_AFTER_REVIEW, opening)).isEqualTo(due);
    }

    @Test
    void the_defence_in_the_second_instance_is_a_setting_and_none_is_due_of_who_appeals() {
        var appealed = step(DisputeStepKind.APPEALED, "2022-03-01", Instance.SECOND.name(), 0, Optional.empty());
        assertThat(answerDue(Track.SUIT_DIRECT, appealed)).isEqualTo(LocalDate.of(2022, 3, 21));
        var own = step(DisputeStepKind.APPEAL_FILED, "2022-03-01", Instance.SECOND.name(), 0, Optional.empty());
        assertThat(DisputeClock.ofAnswer(Track.SUIT_DIRECT, Round.of(own), RULES))
                .isEmpty();
    }

    @Test
    void a_complaint_and_an_order_from_above_name_their_day() {
        var day = LocalDate.of(2022, 2, 11);
        assertThat(answerDue(Track.ORDER, step(DisputeStepKind.RECEIVED, "2022-01-10", "", 0, Optional.of(day))))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"WORKING_DAYS, 15, 2022-03-22", "CALENDAR_DAYS, 15, 2022-03-16", "CALENDAR_DAYS, 30, 2022-03-31"})
    void what_a_decision_orders_counts_from_the_day_after_its_service(String unit, int days, LocalDate due) {
        var ordered = step(DisputeStepKind.ORDERED, "2022-03-01", unit, days, Optional.empty());
        assertThat(DisputeClock.ofOrder(ordered).lastDay(CALENDAR)).isEqualTo(due);
    }

    @Test
    void days_left_are_working_days_and_late_is_at_least_one() {
        var due = DisputeClock.ofOrder(
                step(DisputeStepKind.ORDERED, "2022-03-01", "", 0, Optional.of(LocalDate.of(2022, 3, 11))));
        assertThat(due.left(LocalDate.of(2022, 3, 7), CALENDAR)).isEqualTo(4);
        assertThat(due.left(LocalDate.of(2022, 3, 11), CALENDAR)).isZero();
        assertThat(due.left(LocalDate.of(2022, 3, 12), CALENDAR)).isEqualTo(-1);
    }
}
