package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.facts.Fact;

/**
 * 得分 of a body for an indicator.
 *
 * @param points empty where there are no data
 * @param value of the fact or the inspection
 * @param words how it came about
 * @param appealed whether an appeal changed it
 */
public record Score(
        long body,
        long indicator,
        Optional<BigDecimal> points,
        Optional<BigDecimal> value,
        String words,
        List<Fact.Evidence> evidence,
        Optional<UUID> file,
        boolean appealed) {
    public Score {
        evidence = List.copyOf(evidence);
    }

    /** The same with the points an appeal brought. */
    Score changed(BigDecimal after) {
        return new Score(body, indicator, Optional.of(after), value, words, evidence, file, true);
    }
}
