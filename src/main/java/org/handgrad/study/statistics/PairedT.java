package org.handgrad.study.statistics;

import java.util.EnumSet;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t statistic of differences d₁ … dₙ, corrected where the trials share training data.
 * {@code t = \frac{\bar d}{s \sqrt{1/n + n_{test}/n_{train}}}} with n − 1 degrees of freedom.
 *
 * @param n how many differences; at least 2
 * @param mean d̄
 * @param deviation s, the standard deviation of the differences
 * @param standardError of d̄
 */
record PairedT(int n, double mean, double deviation, double standardError) {
    /** @throws IllegalArgumentException if there are fewer than two differences */
    static PairedT of(double[] differences, Overlap overlap) {
        if (differences.length < 2) {
            throw new IllegalArgumentException("a t test needs at least 2 differences, not " + differences.length);
        }
        DoubleStatistics statistics =
                DoubleStatistics.of(EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION), differences);
        double deviation = statistics.getAsDouble(Statistic.STANDARD_DEVIATION);
        return new PairedT(
                differences.length,
                statistics.getAsDouble(Statistic.MEAN),
                deviation,
                overlap.standardError(deviation, differences.length));
    }

    /** The two-sided p-value of d̄ = 0. */
    double p() {
        return Math.min(1, 2 * above(Math.abs(mean)));
    }

    /**
     * The p-value of |δ| ≥ margin: of both one-sided tests the larger one (Schuirmann 1987).
     *
     * @param margin up to which difference two groups count as equivalent; positive
     */
    double equivalence(double margin) {
        return Math.max(above(margin + mean), above(margin - mean));
    }

    /** P(T > distance / standard error); all differences may be equal, and the error 0. */
    private double above(double distance) {
        if (standardError == 0) {
            return distance > 0 ? 0 : distance < 0 ? 1 : 0.5;
        }
        return distribution().survivalProbability(distance / standardError);
    }

    /** The interval that covers δ with this probability. */
    Interval interval(double coverage) {
        double reach = standardError * distribution().inverseSurvivalProbability((1 - coverage) / 2);
        return new Interval(mean - reach, mean + reach);
    }

    private TDistribution distribution() {
        return TDistribution.of(n - 1.0);
    }
}
