package org.gongkai.office.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RobustSpreadTest {
    private static List<BigDecimal> numbers(Integer... values) {
        return Stream.of(values).map(BigDecimal::valueOf).toList();
    }

    @Test
    void the_score_is_computed_as_it_is_shown() {
        var spread = RobustSpread.of(numbers(4, 5, 6, 7, 8, 9, 10, 120));
        assertThat(spread.median()).isEqualTo(7.5);
        assertThat(spread.distance()).isEqualTo(2);
        assertThat(spread.isMean()).isFalse();
        assertThat(spread.score(BigDecimal.valueOf(120))).isCloseTo(112.5 / (1.4826 * 2), within(1e-9));
    }

    @Test
    void where_most_are_the_same_the_mean_stands_in_and_where_all_are_nobody_is_far_out() {
        var spread = RobustSpread.of(numbers(0, 0, 0, 0, 0, 0, 0, 40));
        assertThat(spread.isMean()).isTrue();
        assertThat(spread.distance()).isEqualTo(5);
        assertThat(spread.score(BigDecimal.valueOf(40))).isCloseTo(40 / (1.2533 * 5), within(1e-9));
        assertThat(RobustSpread.of(numbers(3, 3, 3)).score(BigDecimal.valueOf(3)))
                .isZero();
    }

    @Property(tries = 200)
    void neither_order_nor_a_shift_nor_a_scale_changes_a_score(
            @ForAll @Size(min = 3, max = 20) List<@IntRange(max = 1000) Integer> values,
            @ForAll @IntRange(min = 1, max = 50) int factor,
            @ForAll @IntRange(min = -500, max = 500) int shift) {
        var moved = new ArrayList<BigDecimal>();
        values.forEach(value -> moved.add(0, BigDecimal.valueOf((long) value * factor + shift)));
        var before = RobustSpread.of(values.stream().map(BigDecimal::valueOf).toList());
        var after = RobustSpread.of(moved);
        for (var value : values) {
            assertThat(after.score(BigDecimal.valueOf((long) value * factor + shift)))
                    .isCloseTo(before.score(BigDecimal.valueOf(value)), within(1e-6));
        }
    }

    @Property(tries = 200)
    void one_value_however_large_does_not_hide_itself(
            @ForAll @Size(min = 7, max = 20) List<@IntRange(min = 1, max = 100) Integer> values,
            @ForAll @IntRange(min = 10_000, max = 1_000_000) int large) {
        var all = new ArrayList<>(values.stream().map(BigDecimal::valueOf).toList());
        all.add(BigDecimal.valueOf(large));
        assertThat(RobustSpread.of(all).score(BigDecimal.valueOf(large))).isGreaterThan(3.5);
    }
}
