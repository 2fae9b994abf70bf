package org.gongkai.office.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static final Indicator SCHEME =
            indicator(Indicator.SCHEME, Indicator.Kind.SCHEME, "full=100;pass=60", 0, 0);

    private static Indicator indicator(String id, Indicator.Kind kind, String limits, int tenths, int most) {
        return new Indicator(
                id,
                kind,
                "名称",
                "内容",
                Limits.parse(limits).orElseThrow(),
                BigDecimal.valueOf(tenths, 1),
                BigDecimal.valueOf(most, 1),
                1,
                LocalDate.of(2019, 4, 1),
                Indicator.Certainty.VERIFIED,
                "来源");
    }

    private static Score score(Indicator indicator, int faults) {
        return Score.of(SCHEME, List.of(indicator), Map.of(indicator.id(), faults));
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 95", "4, 80", "5, 80", "900, 80"})
    void no_indicator_takes_more_than_its_most(int faults, BigDecimal left) {
        var score = score(indicator("a", Indicator.Kind.DEDUCTION, "", 50, 200), faults);
        assertThat(score.value()).isEqualByComparingTo(left);
        assertThat(score.vetoed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, 80, false, true", "5, 75, true, false", "6, 75, true, false"})
    void a_veto_holds_from_its_count_on_and_takes_points_before(
            int faults, BigDecimal left, boolean vetoed, boolean passes) {
        var score = score(indicator("a", Indicator.Kind.VETO, "count=5", 50, 250), faults);
        assertThat(score.value()).isEqualByComparingTo(left);
        assertThat(score.vetoed()).isEqualTo(vetoed);
        assertThat(score.passes()).isEqualTo(passes);
        assertThat(score.lines()).extracting(Score.Line::vetoes).containsExactly(vetoed);
    }

    @ParameterizedTest
    @CsvSource({"'', 0, false", "'', 1, true", "count=0, 0, false", "count=0, 1, true"})
    void a_veto_without_a_count_holds_from_one_fault_on_and_never_without(String limits, int faults, boolean vetoed) {
        assertThat(score(indicator("a", Indicator.Kind.VETO, limits, 0, 0), faults)
                        .vetoed())
                .isEqualTo(vetoed);
    }

    @Test
    void only_vetoes_veto() {
        assertThat(score(indicator("a", Indicator.Kind.DEDUCTION, "count=1", 1, 10), 9)
                        .vetoed())
                .isFalse();
        assertThat(score(indicator("a", Indicator.Kind.SELF, "count=1", 1, 10), 9)
                        .vetoed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"400, 60, true", "401, 59.9, false", "1000, 0, false", "1001, 0, false", "5000, 0, false"})
    void the_pass_mark_is_enough_and_nothing_is_left_below_zero(int tenths, BigDecimal left, boolean passes) {
        var score = score(indicator("a", Indicator.Kind.DEDUCTION, "", tenths, tenths), 1);
        assertThat(score.value()).isEqualByComparingTo(left);
        assertThat(score.passes()).isEqualTo(passes);
    }

    @Test
    void an_indicator_that_found_nothing_has_a_line_without_a_deduction() {
        var score = Score.of(SCHEME, List.of(indicator("a", Indicator.Kind.DEDUCTION, "", 50, 200)), Map.of("b", 7));
        assertThat(score.passes()).isTrue();
        assertThat(score.lines()).singleElement().satisfies(line -> {
            assertThat(line.faults()).isZero();
            assertThat(line.deducted()).isEqualByComparingTo("0");
        });
    }

    /** In tenths of points, counted with whole numbers. */
    @Property
    void the_score_is_the_full_one_less_what_each_indicator_takes(
            @ForAll @Size(max = 12) List<@Size(3) List<@IntRange(max = 300) Integer>> rows) {
        var inUse = new ArrayList<Indicator>();
        var faults = new HashMap<String, Integer>();
        var left = 1000;
        for (var row : rows) {
            var id = "i" + inUse.size();
            inUse.add(indicator(id, Indicator.Kind.DEDUCTION, "", row.get(0), row.get(1)));
            faults.put(id, row.get(2));
            left -= Math.min(row.get(0) * row.get(2), row.get(1));
        }
        var score = Score.of(SCHEME, inUse, faults);
        assertThat(score.value().movePointRight(1).intValueExact()).isEqualTo(Math.max(0, left));
        assertThat(score.passes()).isEqualTo(left >= 600);
        assertThat(score.lines()).hasSameSizeAs(rows);
    }
}
