package org.handgrad.measure;

import java.util.Arrays;
import java.util.OptionalDouble;

/** What part of the variance of a quantity the predictions explain; negative if its mean were the better prediction. */
public final class RSquared {
    private RSquared() {}

    /**
     * $$R^2 = 1 - \frac{\sum_i (a_i - y_i)^2}{\sum_i (y_i - \bar{y})^2}$$ (eq. r-squared)
     *
     * <p>The mean is taken first: the square of a sum, taken from the sum of squares, loses all digits of targets far from 0.
     *
     * @return empty if the targets are all the same
     */
    public static OptionalDouble of(double[] predictions, double[] y) {
        double mean = Arrays.stream(y).average().orElse(0);
        double unexplained = 0; // Σ (a − y)²
        double variance = 0; // Σ (y − ȳ)²
        for (int i = 0; i < y.length; i++) {
            unexplained += (predictions[i] - y[i]) * (predictions[i] - y[i]);
            variance += (y[i] - mean) * (y[i] - mean);
        }
        boolean same = Arrays.stream(y).allMatch(value -> value == y[0]); // whose mean rounding may move
        return same ? OptionalDouble.empty() : OptionalDouble.of(1 - unexplained / variance);
    }
}
