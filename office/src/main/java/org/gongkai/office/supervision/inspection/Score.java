package org.gongkai.office.supervision.inspection;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * 得分 with its derivation.
 *
 * @param value points left, never below 0
 * @param vetoed whether any veto holds
 * @param passes whether no veto holds and the points suffice
 * @param lines one for each indicator in use, in the order of the table
 * @see "国办秘函〔2019〕19号: 单项否决任一项即为不合格"
 */
public record Score(BigDecimal value, boolean vetoed, boolean passes, List<Line> lines) {
    /**
     * What one indicator did.
     *
     * @param faults those that count
     * @param deducted points taken off
     * @param vetoes whether it is a veto that holds
     */
    public record Line(Indicator indicator, int faults, BigDecimal deducted, boolean vetoes) {
        static Line of(Indicator indicator, int faults) {
            var vetoes = indicator.kind() == Indicator.Kind.VETO
                    && faults > 0
                    && faults >= indicator.limits().count();
            var deducted = indicator
                    .points()
                    .multiply(BigDecimal.valueOf(faults))
                    .min(indicator.most().max(BigDecimal.ZERO));
            return new Line(indicator, faults, deducted, vetoes);
        }
    }

    public Score {
        lines = List.copyOf(lines);
    }

    /**
     * The score.
     *
     * @param scheme the row with {@code full} and {@code pass}
     * @param inUse the indicators that were looked at
     * @param faults how many each found, by its id
     */
    public static Score of(Indicator scheme, Collection<Indicator> inUse, Map<String, Integer> faults) {
        var lines = inUse.stream()
                .map(indicator -> Line.of(indicator, faults.getOrDefault(indicator.id(), 0)))
                .toList();
        var value = lines.stream()
                .map(Line::deducted)
                .reduce(BigDecimal.valueOf(scheme.limits().of("full")), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
        var vetoed = lines.stream().anyMatch(Line::vetoes);
        var enough = value.compareTo(BigDecimal.valueOf(scheme.limits().of("pass"))) >= 0;
        return new Score(value, vetoed, enough && !vetoed, lines);
    }
}
