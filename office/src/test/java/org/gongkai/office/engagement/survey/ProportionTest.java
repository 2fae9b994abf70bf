package org.gongkai.office.engagement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** The examples of Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void the_interval_is_that_of_the_literature(int chosen, int of, double low, double high) {
        var interval = new Proportion(chosen, of).interval();
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** Worked example of a course in applied statistics: 351 of 605 against 41 of 195 gives 8.99. */
    @Test
    void the_statistic_is_that_of_the_literature() {
        var compared = new Comparison(new Proportion(41, 195), new Proportion(351, 605));
        assertThat(compared.z()).isCloseTo(8.99, within(0.005));
        assertThat(compared.hasRisen()).isTrue();
        // 15 and 25 of 50: chi-square without correction is 4.1667
        var close = new Comparison(new Proportion(15, 50), new Proportion(25, 50));
        assertThat(close.z()).isCloseTo(Math.sqrt(4.16667), within(0.0001));
        assertThat(close.isSignificant()).isTrue();
    }

    @Test
    void a_difference_that_chance_may_have_made_is_not_called_a_rise() {
        assertThat(new Comparison(new Proportion(60, 100), new Proportion(68, 100)).hasRisen())
                .isFalse();
        // four of five against none of five: too few to say
        assertThat(new Comparison(new Proportion(0, 5), new Proportion(4, 5)).isSignificant())
                .isFalse();
        assertThat(new Comparison(new Proportion(5, 5), new Proportion(5, 5)).isSignificant())
                .isFalse();
        assertThat(new Comparison(new Proportion(80, 100), new Proportion(60, 100)).hasFallen())
                .isTrue();
    }

    @Property
    void the_interval_holds_the_share_and_both_directions_mirror(
            @ForAll @IntRange(min = 0, max = 500) int chosen, @ForAll @IntRange(min = 1, max = 500) int more) {
        var of = chosen + more;
        var interval = new Proportion(chosen, of).interval();
        var share = new Proportion(chosen, of).share();
        assertThat(share).isBetween(interval.low() - 1e-12, interval.high() + 1e-12);
        var others = new Proportion(of - chosen, of).interval();
        assertThat(others.low()).isCloseTo(1 - interval.high(), within(1e-9));
        assertThat(new Comparison(new Proportion(chosen, of), new Proportion(of - chosen, of)).z())
                .isCloseTo(
                        -new Comparison(new Proportion(of - chosen, of), new Proportion(chosen, of)).z(), within(1e-9));
    }

    @Test
    void a_share_of_nothing_is_none() {
        assertThatThrownBy(() -> new Proportion(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Proportion(2, 3).percent()).isEqualByComparingTo("66.7");
    }
}
