package org.gongkai.office.engagement.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationPeriodsTest {
    private final ConsultationPeriods periods =
            new ConsultationPeriods(new ConsultationRules(Map.of(), 1, 30, 7, 180), new OfficeCalendar());

    @ParameterizedTest
    @CsvSource({
        // 30 days from the day after; the last day is no rest day
        "MAJOR_DECISION, 2021-11-01, 2021-12-01",
        // the thirtieth day is Saturday 2021-10-16: goes on to Monday
        "MAJOR_DECISION, 2021-09-16, 2021-10-18",
        // 国庆节 skipped, the make-up workdays 09-26 and 10-09 count
        "NORMATIVE_DOCUMENT, 2021-09-24, 2021-10-09",
        "NORMATIVE_DOCUMENT, 2022-01-04, 2022-01-13",
        // 春节 skipped, the make-up workdays 01-29 and 01-30 count
        "OTHER, 2022-01-26, 2022-02-07",
        "RULE, 2022-01-04, 2022-02-07"
    })
    void comments_close_no_sooner_than_the_kind_asks_for(ConsultationKind kind, LocalDate opened, LocalDate earliest) {
        assertThat(periods.earliestClose(kind, opened)).isEqualTo(earliest);
        assertThat(periods.isShort(kind, opened, earliest)).isFalse();
        assertThat(periods.isShort(kind, opened, earliest.minusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-10, 2021-12-10",
        // a month of 28 days
        "2022-01-31, 2022-02-28",
        // the month ends on a Saturday that is a rest day
        "2021-12-15, 2022-01-17",
        // and on a Saturday that is a make-up workday
        "2021-08-18, 2021-09-18"
    })
    void feedback_is_due_a_month_after_the_last_day(LocalDate closes, LocalDate due) {
        assertThat(periods.feedbackDue(closes)).isEqualTo(due);
    }

    @Test
    void local_rules_may_ask_for_more_days_and_a_hearing_has_its_own() {
        var longer = new ConsultationPeriods(
                new ConsultationRules(Map.of(ConsultationKind.OTHER, 10), 2, 30, 7, 180), new OfficeCalendar());
        assertThat(longer.earliestClose(ConsultationKind.OTHER, LocalDate.of(2022, 1, 4)))
                .isEqualTo("2022-01-18");
        assertThat(longer.feedbackDue(LocalDate.of(2021, 11, 10))).isEqualTo("2022-01-10");
        assertThat(periods.earliestHearing(LocalDate.of(2021, 11, 1))).isEqualTo("2021-12-01");
        assertThat(periods.papersDue(LocalDate.of(2021, 12, 1))).isEqualTo("2021-11-24");
        assertThat(periods.left(LocalDate.of(2022, 1, 20), LocalDate.of(2022, 1, 20)))
                .isEqualTo(Optional.of(0L));
        assertThat(periods.left(LocalDate.of(2022, 1, 21), LocalDate.of(2022, 1, 20)))
                .isEmpty();
    }
}
