package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.calendar.LedgerDay.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryPeriodTest {
    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest
    @CsvSource({
        "2020-01-13, 20, 2020-02-17",
        "2021-01-29, 20, 2021-03-03",
        "2021-09-15, 20, 2021-10-19",
        "2023-01-13, 7, 2023-01-29",
        "2023-12-04, 20, 2024-01-02",
        "2024-02-01, 20, 2024-03-05",
        "2025-01-20, 20, 2025-02-21",
        "2025-09-19, 20, 2025-10-23",
        "2026-02-06, 15, 2026-03-05",
        "2026-02-06, 20, 2026-03-12",
        "2026-04-24, 7, 2026-05-08"
    })
    void the_start_day_is_not_counted_and_make_up_days_are(LocalDate start, int days, LocalDate due) {
        var period = StatutoryPeriod.workingDays(start, days);
        assertThat(period.deadline(calendar)).isEqualTo(new Deadline(due, false));
        assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(due);
    }

    @Property(tries = 400, seed = "20260101")
    void the_ledger_agrees_with_an_independent_day_by_day_count(
            @ForAll @IntRange(min = 0, max = 6900) int offset, @ForAll @IntRange(min = 1, max = 60) int days) {
        var start = LocalDate.of(2008, 1, 1).plusDays(offset);
        var ledger = StatutoryPeriod.workingDays(start, days).explain(calendar);
        var due = ledger.deadline().lastDay();
        assertThat(calendar.isWorkday(due)).isTrue();
        assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(start, due.minusDays(1))).isEqualTo(days - 1);
        assertThat(ledger.days()).hasSize((int) (due.toEpochDay() - start.toEpochDay()) + 1);
        assertThat(ledger.days().stream().mapToInt(LedgerDay::number).max()).hasValue(days);
    }

    @Test
    void every_day_is_explained() {
        var ledger =
                StatutoryPeriod.workingDays(LocalDate.parse("2021-09-15"), 20).explain(calendar);
        var makeUp = ledger.days().get(11);
        assertThat(makeUp.date()).isEqualTo("2021-09-26");
        assertThat(makeUp.number()).isEqualTo(7);
        assertThat(makeUp.day().kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(ledger.days().get(0).treatment()).isEqualTo(Treatment.START);
        assertThat(ledger.days().get(4).treatment()).isEqualTo(Treatment.REST);
        assertThat(ledger.usedOn(LocalDate.parse("2021-09-26"))).isEqualTo(7);
        assertThat(ledger.leftAfter(LocalDate.parse("2021-10-18"))).isEqualTo(1);
        assertThat(ledger.leftAfter(LocalDate.parse("2021-10-19"))).isZero();
        assertThat(ledger.leftAfter(LocalDate.parse("2021-11-01"))).isZero();
    }

    @Test
    void days_of_a_consultation_do_not_count_and_overlaps_count_once() {
        var start = LocalDate.parse("2021-03-01");
        var plain = StatutoryPeriod.workingDays(start, 20);
        var asked = plain.suspended(
                        new Suspension(LocalDate.parse("2021-03-03"), LocalDate.parse("2021-03-12"), "征求第三方意见"))
                .suspended(new Suspension(LocalDate.parse("2021-03-08"), LocalDate.parse("2021-03-16"), "征求其他机关意见"));
        // 03-04, 05, 08-12, 15, 16: nine working days, counted once
        assertThat(calendar.workingDaysBetween(
                        plain.deadline(calendar).lastDay(),
                        asked.deadline(calendar).lastDay()))
                .isEqualTo(9);
        var days = asked.explain(calendar).days();
        assertThat(days.get(2).treatment()).as("the day it was sent counts").isEqualTo(Treatment.COUNTED);
        assertThat(days.get(3).treatment()).isEqualTo(Treatment.SUSPENDED);
        assertThat(days.get(3).reason()).isEqualTo("征求第三方意见");
        assertThat(days.get(15).treatment()).as("the last day of asking").isEqualTo(Treatment.SUSPENDED);
        assertThat(days.get(16).treatment()).as("the day after").isEqualTo(Treatment.COUNTED);
    }

    @Test
    void an_extension_counts_on_from_the_then_last_day() {
        var period = StatutoryPeriod.workingDays(LocalDate.parse("2021-09-15"), 20);
        var extended = period.extendedBy(20).deadline(calendar).lastDay();
        assertThat(extended).isEqualTo(calendar.plusWorkingDays(LocalDate.parse("2021-10-19"), 20));
    }

    @Test
    void a_calendar_day_period_that_ends_on_a_rest_day_ends_on_the_next_working_day() {
        // 60 days from 2021-08-02 end on Friday 2021-10-01, National Day; 10-08 is the first workday
        var ledger =
                StatutoryPeriod.calendarDays(LocalDate.parse("2021-08-02"), 60).explain(calendar);
        assertThat(ledger.deadline().lastDay()).isEqualTo("2021-10-08");
        assertThat(ledger.days().get(60).number()).isEqualTo(60);
        assertThat(ledger.days().get(61).treatment()).isEqualTo(Treatment.ROLLED);
    }

    @Test
    void a_period_reaching_a_year_without_a_notice_is_provisional() {
        var deadline =
                StatutoryPeriod.workingDays(LocalDate.parse("2026-12-15"), 20).deadline(calendar);
        assertThat(deadline.provisional()).isTrue();
        assertThat(StatutoryPeriod.workingDays(LocalDate.parse("2026-12-01"), 20)
                        .deadline(calendar)
                        .provisional())
                .isFalse();
    }

    @Test
    void a_period_without_days_is_refused() {
        assertThatThrownBy(() -> StatutoryPeriod.workingDays(LocalDate.parse("2021-01-01"), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatutoryPeriod.workingDays(LocalDate.parse("2021-01-01"), 99_999))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suspension(LocalDate.parse("2021-01-02"), LocalDate.parse("2021-01-01"), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
