package org.handgrad.data.generated;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Normally distributed noise.
 *
 * @param deviation their standard deviation, not negative
 * @param seed of the draw
 */
public record Noise(double deviation, long seed) {
    /** No noise. */
    public static final Noise NONE = new Noise(0, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the deviation is negative or not finite
     */
    public Noise {
        GeneratorChecks.finite("noise", deviation);
        if (deviation < 0) {
            throw new IllegalArgumentException("noise must not be negative, not %s".formatted(deviation));
        }
    }

    /** One error after the other. */
    DoubleSupplier draws() {
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(seed));
        return () -> deviation * gaussian.sample();
    }
}
