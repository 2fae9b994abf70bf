package org.gongkai.office.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    private static Score score(long body, Integer points) {
        return new Score(
                body,
                1,
                Optional.ofNullable(points).map(BigDecimal::valueOf),
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                false);
    }

    private static Map<Long, List<Score>> scores(List<Integer> points) {
        var scores = new LinkedHashMap<Long, List<Score>>();
        for (var n = 0; n < points.size(); n++) {
            scores.put((long) n, List.of(score(n, points.get(n))));
        }
        return scores;
    }

    @Test
    void equal_points_share_a_rank_and_the_next_one_is_skipped() {
        var ranking = Ranking.of(scores(List.of(80, 90, 90, 70)), 3);
        assertThat(ranking.refused()).isEmpty();
        assertThat(ranking.lines())
                .extracting(line -> line.rank().orElseThrow())
                .containsExactly(1, 1, 3, 4);
    }

    @Test
    void too_few_bodies_or_missing_data_are_not_ranked() {
        assertThat(Ranking.of(scores(List.of(80, 90)), 3).refused()).contains("assessment.unranked.few");
        var missing = new ArrayList<>(List.of(80, 90, 70));
        missing.set(1, null);
        var ranking = Ranking.of(scores(missing), 3);
        assertThat(ranking.refused()).contains("assessment.unranked.missing");
        assertThat(ranking.lines()).allSatisfy(line -> assertThat(line.rank()).isEmpty());
        assertThat(ranking.lines().get(1)).isEqualTo(new Ranking.Line(1, Optional.empty(), 1, Optional.empty()));
    }

    @Property
    void a_rank_is_one_more_than_the_bodies_that_are_better(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 20) Integer> points) {
        var ranking = Ranking.of(scores(points), 2);
        assertThat(ranking.lines()).hasSize(points.size()).allSatisfy(line -> {
            var own = points.get((int) line.body());
            var better = points.stream().filter(other -> other > own).count();
            assertThat(line.rank()).contains((int) better + 1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 60, 0, 0.0",
        "0, 60, 30, 15.0",
        "0, 60, 59, 29.5",
        "0, 60, 60, 30.0",
        "0, 60, 900, 30.0",
        "60, 14, 70, 0.0",
        "60, 14, 37, 15.0",
        "60, 14, 14, 30.0",
        "60, 14, 3, 30.0"
    })
    void points_follow_the_value_between_its_ends(String zero, String full, String value, String points) {
        var indicator = new Indicator(
                1,
                "数量",
                BigDecimal.valueOf(30),
                How.FACT,
                "publishing.items",
                new BigDecimal(zero),
                new BigDecimal(full),
                "");
        assertThat(indicator.points(new BigDecimal(value))).isEqualTo(new BigDecimal(points));
    }

    @Property
    void points_are_never_below_nothing_or_above_the_weight(
            @ForAll @IntRange(min = 1, max = 100) int weight,
            @ForAll @IntRange(min = 0, max = 1000) int zero,
            @ForAll @IntRange(min = 1001, max = 2000) int full,
            @ForAll @IntRange(min = 0, max = 5000) int value) {
        var more = new Indicator(
                1,
                "x",
                BigDecimal.valueOf(weight),
                How.FACT,
                "x",
                BigDecimal.valueOf(zero),
                BigDecimal.valueOf(full),
                "");
        var less = new Indicator(
                1,
                "x",
                BigDecimal.valueOf(weight),
                How.FACT,
                "x",
                BigDecimal.valueOf(full),
                BigDecimal.valueOf(zero),
                "");
        assertThat(more.points(BigDecimal.valueOf(value))).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(weight));
        assertThat(more.points(BigDecimal.valueOf(value)).add(less.points(BigDecimal.valueOf(value))))
                .as("what one end gives, the other takes, but for rounding")
                .isBetween(
                        BigDecimal.valueOf(weight).subtract(new BigDecimal("0.1")),
                        BigDecimal.valueOf(weight).add(new BigDecimal("0.1")));
    }
}
