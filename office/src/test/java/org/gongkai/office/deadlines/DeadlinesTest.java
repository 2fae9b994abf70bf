package org.gongkai.office.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.OfficeCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines(new OfficeCalendar());
    private final StatutoryPeriod period = StatutoryPeriod.workingDays(LocalDate.of(2021, 12, 10), 20);

    @ParameterizedTest
    @CsvSource({"2021-12-10, 20", "2022-01-07, 1", "2022-01-10, 0", "2022-01-11, -1", "2022-01-16, -4"})
    void twenty_working_days_run_from_the_day_after_and_skip_new_year(LocalDate today, int left) {
        assertThat(deadlines.due(period, today)).isEqualTo(new Due(LocalDate.of(2022, 1, 10), left, false));
    }

    @Test
    void a_day_in_a_year_without_a_notice_makes_the_date_provisional() {
        var later = StatutoryPeriod.workingDays(LocalDate.of(2031, 3, 3), 20);
        assertThat(deadlines.due(later, LocalDate.of(2031, 3, 3)).provisional()).isTrue();
    }
}
