package org.gongkai.office.engagement.survey;

import java.math.BigDecimal;

/**
 * 与上次比较: two shares from two samples.
 *
 * @param before of the earlier survey
 * @param now of the later one
 */
public record Comparison(Proportion before, Proportion now) {
    /** Expected counts below which the normal distribution is no measure. */
    private static final double EXPECTED = 5;

    /** The statistic of the two-proportion test with a pooled share; 0 where nobody or everybody chose it twice. */
    double z() {
        var pooled = pooled();
        var spread = Math.sqrt(pooled * (1 - pooled) * (1.0 / before.of() + 1.0 / now.of()));
        return spread == 0 ? 0 : (now.share() - before.share()) / spread;
    }

    private double pooled() {
        return (double) (before.chosen() + now.chosen()) / (before.of() + now.of());
    }

    /** 显著: whether the difference is more than chance would make in one of twenty pairs of samples. */
    public boolean isSignificant() {
        var smaller = Math.min(before.of(), now.of());
        var rarer = Math.min(pooled(), 1 - pooled());
        return smaller * rarer >= EXPECTED && Math.abs(z()) > Proportion.Z95;
    }

    /** In percentage points with one decimal, negative: fewer. */
    public BigDecimal points() {
        return now.percent().subtract(before.percent());
    }

    /** Whether more than before, as far as the samples can tell. */
    public boolean hasRisen() {
        return isSignificant() && points().signum() > 0;
    }

    /** Whether fewer than before, as far as the samples can tell. */
    public boolean hasFallen() {
        return isSignificant() && points().signum() < 0;
    }
}
