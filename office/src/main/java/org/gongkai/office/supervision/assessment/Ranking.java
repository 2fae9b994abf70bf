package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 排名. Nobody is ranked where there are too few bodies or data are missing; bodies with equal points share a rank, and as
 * many ranks are skipped behind them.
 *
 * @param lines with a rank the best first, else in the order of the bodies
 * @param refused message key of why nobody is ranked
 */
public record Ranking(List<Line> lines, Optional<String> refused) {
    /**
     * @param total empty where points are missing
     * @param missing how many indicators have no data
     */
    public record Line(long body, Optional<BigDecimal> total, int missing, Optional<Integer> rank) {}

    public Ranking {
        lines = List.copyOf(lines);
    }

    /**
     * @param scores of each body, in the order of the bodies
     * @param least below as many bodies nobody is ranked
     */
    static Ranking of(Map<Long, List<Score>> scores, int least) {
        var lines = scores.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
        if (lines.size() < least) {
            return new Ranking(lines, Optional.of("assessment.unranked.few"));
        }
        if (lines.stream().anyMatch(line -> line.total().isEmpty())) {
            return new Ranking(lines, Optional.of("assessment.unranked.missing"));
        }
        var ranked = lines.stream()
                .map(line -> new Line(
                        line.body(),
                        line.total(),
                        0,
                        Optional.of(1
                                + (int) lines.stream()
                                        .filter(other -> total(other).compareTo(total(line)) > 0)
                                        .count())))
                .sorted(Comparator.comparing((Line line) -> line.rank().orElseThrow()))
                .toList();
        return new Ranking(ranked, Optional.empty());
    }

    private static BigDecimal total(Line line) {
        return line.total().orElseThrow();
    }

    private static Line line(long body, List<Score> scores) {
        var missing =
                (int) scores.stream().filter(score -> score.points().isEmpty()).count();
        var total = scores.stream().flatMap(score -> score.points().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Line(
                body,
                missing > 0 || scores.isEmpty() ? Optional.empty() : Optional.of(total),
                missing,
                Optional.empty());
    }

    Optional<Line> line(long body) {
        return lines.stream().filter(line -> line.body() == body).findFirst();
    }
}
