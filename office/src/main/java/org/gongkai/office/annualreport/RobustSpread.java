package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How far values lie apart, measured so that one that is far out does not hide itself: the median, and the median of the
 * distances from it (MAD). Where more than half of the values are the same the MAD is zero, and the mean of the distances
 * stands in.
 *
 * @param count how many values there are
 * @param distance the MAD, or the mean of the distances
 * @param isMean whether the mean stands in
 * @see "Iglewicz, Hoaglin: How to Detect and Handle Outliers, 1993"
 */
public record RobustSpread(int count, double median, double distance, boolean isMean) {
    /** Makes the MAD of a normal distribution its standard deviation. */
    private static final double OF_MEDIAN = 1.4826;

    /** The same for the mean of the distances. */
    private static final double OF_MEAN = 1.2533;

    static RobustSpread of(List<BigDecimal> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        var numbers = values.stream().mapToDouble(BigDecimal::doubleValue);
        var sorted = numbers.sorted().toArray();
        var median = median(sorted);
        var distances = DoubleStream.of(sorted)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        var mad = median(distances);
        return mad > 0
                ? new RobustSpread(sorted.length, median, mad, false)
                : new RobustSpread(
                        sorted.length,
                        median,
                        DoubleStream.of(distances).average().orElse(0),
                        true);
    }

    private static double median(double[] sorted) {
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** How many standard deviations a value lies from the median; zero where all values are the same. */
    public double score(BigDecimal value) {
        var deviation = distance * (isMean ? OF_MEAN : OF_MEDIAN);
        return deviation == 0 ? 0 : (value.doubleValue() - median) / deviation;
    }
}
