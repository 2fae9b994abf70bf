package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest
    @CsvSource({
        "2008, 251",
        "2012, 249",
        "2015, 249",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void a_year_has_its_known_number_of_working_days(int year, int days) {
        var counted = calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        assertThat(counted).isEqualTo(days);
    }

    @Test
    void a_make_up_day_is_a_workday_and_says_for_which_leave() {
        var day = calendar.day(LocalDate.parse("2021-09-26"));
        assertThat(day.kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(day.name()).isEqualTo("国庆节");
        assertThat(day.source()).startsWith("http");
        assertThat(day.provisional()).isFalse();
    }

    @Test
    void an_announced_monday_is_a_plain_workday() {
        assertThat(calendar.day(LocalDate.parse("2020-02-03")).kind()).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void a_day_of_the_old_year_in_the_new_years_notice_is_found() {
        assertThat(calendar.day(LocalDate.parse("2018-12-29")).kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendar.day(LocalDate.parse("2022-12-31")).kind()).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void a_year_without_a_notice_is_provisional() {
        assertThat(calendar.day(LocalDate.parse("2027-03-01")).provisional()).isTrue();
        assertThat(calendar.day(LocalDate.parse("2006-03-01")).provisional()).isTrue();
        assertThat(IntStream.rangeClosed(2007, 2026)).allMatch(calendar::covers);
    }

    @Test
    void a_regional_layer_wins_over_the_official_one_and_covers_no_year() throws Exception {
        var layer = CalendarLayer.read(new StringReader("local 自治区通知\n2027-04-09 off 三月三\n2026-10-10 off 运动会\n"));
        var regional = calendar.with(layer);
        assertThat(regional.day(LocalDate.parse("2026-10-10")))
                .isEqualTo(new Day(LocalDate.parse("2026-10-10"), DayKind.HOLIDAY, "运动会", "自治区通知", false));
        assertThat(regional.day(LocalDate.parse("2027-04-09")).provisional()).isTrue();
        assertThat(calendar.isWorkday(LocalDate.parse("2026-10-10"))).isTrue();
    }

    @Test
    void a_new_notice_covers_its_year() throws Exception {
        var next = calendar.with(CalendarLayer.read(new StringReader("notice 2027 addr\n2027-01-01 off 元旦\n")));
        assertThat(next.day(LocalDate.parse("2027-01-01")))
                .isEqualTo(new Day(LocalDate.parse("2027-01-01"), DayKind.HOLIDAY, "元旦", "addr", false));
    }

    @ParameterizedTest
    @CsvSource({
        "notice, NO_YEAR",
        "2027-01-01 holiday 元旦, NOT_A_DAY",
        "2027-02-30 off 春节, NO_SUCH_DATE",
        "2027-1-1 off 元旦, NO_SUCH_DATE",
        "2027-01-01 off, NOT_A_DAY"
    })
    void a_bad_line_is_refused_with_its_number(String line, NoticeFormatException.Reason reason) {
        assertThatThrownBy(() -> CalendarLayer.read(new StringReader("# a\nnotice 2027 x\n" + line)))
                .isInstanceOfSatisfying(NoticeFormatException.class, e -> {
                    assertThat(e.line()).isEqualTo(3);
                    assertThat(e.reason()).isEqualTo(reason);
                });
    }

    @Test
    void a_date_given_twice_is_refused() {
        assertThatThrownBy(() ->
                        CalendarLayer.read(new StringReader("notice 2027 x\n2027-01-01 off 元旦\n2027-01-01 work 元旦\n")))
                .isInstanceOf(NoticeFormatException.class);
    }
}
