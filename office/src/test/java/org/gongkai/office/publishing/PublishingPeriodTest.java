package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class PublishingPeriodTest {
    private final PublishingPeriod period = new PublishingPeriod(WorkingCalendar.official());

    @Test
    void twenty_working_days_run_from_the_day_after_and_skip_new_year() {
        assertThat(period.lastDay(LocalDate.of(2021, 12, 10))).isEqualTo("2022-01-10");
    }

    @Test
    void the_last_day_is_in_time_and_the_next_working_day_is_late() {
        var formed = LocalDate.of(2021, 12, 10);
        assertThat(period.daysLeft(formed, LocalDate.of(2022, 1, 7))).isEqualTo(1);
        assertThat(period.daysLeft(formed, LocalDate.of(2022, 1, 10))).isZero();
        assertThat(period.daysLeft(formed, LocalDate.of(2022, 1, 11))).isEqualTo(-1);
    }
}
