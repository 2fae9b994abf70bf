package org.gongkai.report.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 变化: how a cell moved since an earlier year.
 *
 * @param since the earlier year, the last one given before, not always the year before
 * @param percent of the earlier value with one decimal, null where that is zero
 */
public record Change(
        int since, BigDecimal difference, @Nullable BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Change between(int since, BigDecimal before, BigDecimal now) {
        var difference = now.subtract(before);
        var percent = before.signum() == 0
                ? null
                : difference.multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP);
        return new Change(since, difference, percent);
    }
}
