package org.gongkai.office.engagement.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 比例: so many of so many.
 *
 * @param of never 0
 */
public record Proportion(int chosen, int of) {
    /** Two-sided 95 % point of the normal distribution. */
    static final double Z95 = 1.959963984540054;

    /**
     * 置信区间, shares from 0 to 1.
     *
     * @param low not below 0
     * @param high not above 1
     */
    public record Interval(double low, double high) {
        public BigDecimal lowPercent() {
            return percent(low);
        }

        public BigDecimal highPercent() {
            return percent(high);
        }
    }

    public Proportion {
        if (of < 1 || chosen < 0 || chosen > of) {
            throw new IllegalArgumentException(chosen + " of " + of);
        }
    }

    /** From 0 to 1. */
    public double share() {
        return (double) chosen / of;
    }

    /** In percent with one decimal. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(chosen)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    /** The 95 % score interval of Wilson (1927), without continuity correction. */
    public Interval interval() {
        var square = Z95 * Z95;
        var middle = (share() + square / (2 * of)) / (1 + square / of);
        var half = Z95 / (1 + square / of) * Math.sqrt(share() * (1 - share()) / of + square / (4.0 * of * of));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
