package org.handgrad.study.statistics;

import java.util.EnumSet;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Statistic;

/**
 * What the values of one group say.
 *
 * @param n how many there are
 * @param mean their mean
 * @param deviation their standard deviation, with divisor n − 1; 0 for one value
 * @param median half of them are at most this
 * @param lowerQuartile a quarter of them is at most this (type 7 of Hyndman and Fan, as in R and NumPy)
 * @param upperQuartile three quarters of them are at most this
 * @param least the smallest
 * @param most the largest
 * @param interval covers the expected value with probability 0.95; empty for one value
 */
public record Summary(
        int n,
        double mean,
        double deviation,
        double median,
        double lowerQuartile,
        double upperQuartile,
        double least,
        double most,
        Optional<Interval> interval) {
    /** The probability with which intervals cover what they are about. */
    public static final double COVERAGE = 0.95;

    /**
     * From how many values on the interval is the bootstrap's. Means of resamples lie between the least and the most value; with fewer
     * values they reach too short, and the interval is Student's.
     */
    public static final int FEWEST_FOR_BOOTSTRAP = 10;

    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    /**
     * The summary of a group.
     *
     * @param overlap of the training parts of its trials; where there is one, the interval is Student's with the corrected variance
     * @param seed of the bootstrap
     * @throws IllegalArgumentException if the group is empty
     */
    public static Summary of(Group group, Overlap overlap, long seed) {
        double[] values = Overlap.NONE.tested(group.values());
        if (values.length == 0) {
            throw new IllegalArgumentException("group '%s' has no values".formatted(group.name()));
        }
        DoubleStatistics statistics = DoubleStatistics.of(
                EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION, Statistic.MIN, Statistic.MAX), values);
        double[] quartiles = QUANTILE.withCopy(true).evaluate(values, 0.25, 0.5, 0.75);
        return new Summary(
                values.length,
                statistics.getAsDouble(Statistic.MEAN),
                statistics.getAsDouble(Statistic.STANDARD_DEVIATION),
                quartiles[1],
                quartiles[0],
                quartiles[2],
                statistics.getAsDouble(Statistic.MIN),
                statistics.getAsDouble(Statistic.MAX),
                interval(overlap.tested(group.values()), overlap, seed));
    }

    private static Optional<Interval> interval(double[] values, Overlap overlap, long seed) {
        if (values.length < 2) {
            return Optional.empty();
        }
        return Optional.of(
                overlap.exists() || values.length < FEWEST_FOR_BOOTSTRAP
                        ? PairedT.of(values, overlap).interval(COVERAGE)
                        : new BootstrapInterval(values, seed).expanded(COVERAGE));
    }
}
