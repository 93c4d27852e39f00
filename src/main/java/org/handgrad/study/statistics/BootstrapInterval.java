package org.handgrad.study.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The bias-corrected and accelerated bootstrap interval of a mean (BCa; Efron, Better bootstrap confidence intervals, JASA 82, 1987):
 * quantiles of the means of resamples, at probabilities that are corrected for bias and skewness.
 *
 * <p>Plain BCa intervals are too short for few values. Hesterberg (What teachers should know about the bootstrap, The American Statistician
 * 69, 2015) makes percentile intervals longer: {@code z_\alpha} becomes {@code \sqrt{n/(n-1)}\, t_{\alpha, n-1}}. The same is done here.
 */
final class BootstrapInterval {
    static final int RESAMPLES = 9_999;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private final double[] values;
    private final double mean;
    private final double[] resampled;

    /** @param seed of the resampling */
    BootstrapInterval(double[] values, long seed) {
        this.values = values.clone();
        this.mean = Arrays.stream(values).average().orElseThrow();
        this.resampled = new double[RESAMPLES];
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < values.length; j++) {
                sum += values[random.nextInt(values.length)];
            }
            resampled[i] = sum / values.length;
        }
        Arrays.sort(resampled);
    }

    /** The plain interval, as SciPy's {@code bootstrap} gives it. */
    Interval plain(double coverage) {
        return at(NORMAL.inverseSurvivalProbability((1 - coverage) / 2));
    }

    /** The interval that is made longer for few values. */
    Interval expanded(double coverage) {
        int n = values.length;
        return at(Math.sqrt(n / (n - 1.0)) * TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - coverage) / 2));
    }

    private Interval at(double z) {
        if (resampled[0] == resampled[RESAMPLES - 1]) {
            return new Interval(mean, mean);
        }
        double bias = bias();
        double acceleration = acceleration();
        double[] ends =
                QUANTILE.evaluate(resampled, corrected(bias, acceleration, -z), corrected(bias, acceleration, z));
        return new Interval(ends[0], ends[1]);
    }

    /** {@code \Phi\left(z_0 + \frac{z_0 + z}{1 - a (z_0 + z)}\right)}. */
    private static double corrected(double bias, double acceleration, double z) {
        double shifted = bias + z;
        return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    }

    /** {@code z_0 = \Phi^{-1}(P(\bar x^* < \bar x) + \tfrac12 P(\bar x^* = \bar x))}. */
    private double bias() {
        long below = Arrays.stream(resampled).filter(value -> value < mean).count();
        long equal = Arrays.stream(resampled).filter(value -> value == mean).count();
        double part = (below + 0.5 * equal) / RESAMPLES;
        double least = 0.5 / RESAMPLES;
        return NORMAL.inverseCumulativeProbability(Math.min(1 - least, Math.max(least, part)));
    }

    /** Of a mean: {@code a = \frac{\sum_i (x_i - \bar x)^3}{6 (\sum_i (x_i - \bar x)^2)^{3/2}}}. */
    private double acceleration() {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double deviation = value - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return cubes / (6 * Math.pow(squares, 1.5));
    }
}
