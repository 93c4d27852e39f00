package org.handgrad.data.generated;

/**
 * Evenly spaced numbers in [low, high], both ends included.
 *
 * @param count at least 2
 * @param low less than high
 * @param high more than low
 */
public record EvenSpacing(int count, double low, double high) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they are not as described
     */
    public EvenSpacing {
        GeneratorChecks.inRange("count", count, 2, GeneratorChecks.MOST_SAMPLES);
        GeneratorChecks.finite("low", low);
        GeneratorChecks.finite("high", high);
        if (low >= high) {
            throw new IllegalArgumentException("low must be less than high, not %s and %s".formatted(low, high));
        }
        GeneratorChecks.finite("high - low", high - low);
    }

    /** xᵢ = low + (high − low) · i / (count − 1), i of 0..count−1. */
    double[] values() {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = low + (high - low) * i / (count - 1);
        }
        x[count - 1] = high; // which the sum may miss by a rounding error
        return x;
    }
}
