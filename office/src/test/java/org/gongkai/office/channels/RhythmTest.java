package org.gongkai.office.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);

    @Test
    void a_gap_of_exactly_fourteen_days_keeps_the_rhythm_and_one_of_fifteen_breaks_it() {
        var from = LocalDate.of(2021, 3, 1);
        assertThat(Rhythm.of(14, from, from.plusDays(14), List.of()).isKept()).isTrue();
        assertThat(Rhythm.of(14, from, from.plusDays(15), List.of()).gaps())
                .containsExactly(new Rhythm.Gap(from, from.plusDays(15)));
    }

    @Test
    void twenty_four_placements_cannot_keep_two_weeks_over_a_year_and_twenty_six_can() {
        assertThat(Rhythm.of(14, FIRST, LAST, evenly(24)).isKept()).isFalse();
        assertThat(Rhythm.of(14, FIRST, LAST, evenly(26)).isKept()).isTrue();
    }

    @Test
    void days_in_any_order_and_outside_the_year_change_nothing() {
        var placed = List.of(LAST.plusDays(3), LocalDate.of(2021, 7, 1), FIRST.minusDays(1), LocalDate.of(2021, 2, 1));
        assertThat(Rhythm.of(150, FIRST, LAST, placed).gaps())
                .containsExactly(new Rhythm.Gap(LocalDate.of(2021, 7, 1), LAST));
    }

    private static List<LocalDate> evenly(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> FIRST.plusDays(Math.round(364.0 * n / (count + 1))))
                .toList();
    }
}
