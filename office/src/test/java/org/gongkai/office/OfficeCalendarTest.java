package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.calendar.CalendarLayer;
import org.gongkai.calendar.DayChange;
import org.junit.jupiter.api.Test;

class OfficeCalendarTest {
    private static final LocalDate TAKEN = LocalDate.of(2021, 6, 1);
    private static final LocalDate OFF = LocalDate.of(2021, 6, 16); // a Wednesday

    @Test
    void a_day_is_judged_by_the_notices_known_until_then() {
        var calendar = new OfficeCalendar();
        var local = new CalendarLayer(Set.of(), List.of(new DayChange(OFF, true, "停工", "市政府令")));
        calendar.take(List.of(Map.entry(TAKEN, local)));
        assertThat(calendar.current().isWorkday(OFF)).isFalse();
        assertThat(calendar.knownOn(TAKEN).isWorkday(OFF)).isFalse();
        assertThat(calendar.knownOn(TAKEN.minusDays(1)).isWorkday(OFF)).isTrue();
        calendar.take(List.of());
        assertThat(calendar.current().isWorkday(OFF)).isTrue();
    }
}
