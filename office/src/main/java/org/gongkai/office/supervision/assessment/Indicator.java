package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * 考核指标.
 *
 * @param weight full points
 * @param fact name of the fact, empty for other ways
 * @param zeroAt value of the fact at which it brings nothing
 * @param fullAt value at which it brings all; below {@code zeroAt} where less is better
 */
public record Indicator(
        long id,
        String name,
        BigDecimal weight,
        How how,
        String fact,
        BigDecimal zeroAt,
        BigDecimal fullAt,
        String basis) {
    /** What an inspection may come to at most. */
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Points for a value, to one decimal: none up to the one end, all from the other end on, in proportion between.
     *
     * @throws IllegalStateException where points are given by hand
     */
    public BigDecimal points(BigDecimal value) {
        var share = switch (how) {
            case FACT -> value.subtract(zeroAt).divide(fullAt.subtract(zeroAt), MathContext.DECIMAL64);
            case INSPECTION -> value.divide(HUNDRED, MathContext.DECIMAL64);
            case HAND -> throw new IllegalStateException("points of " + name + " are given by hand");
        };
        return weight.multiply(share.max(BigDecimal.ZERO).min(BigDecimal.ONE)).setScale(1, RoundingMode.HALF_UP);
    }
}
