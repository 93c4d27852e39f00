package org.handgrad.data;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A random split into a training and a test part. Each part keeps the order of the source.
 *
 * @param testFraction fraction kept for testing, 0 ≤ fraction &lt; 1
 * @param seed of the draw
 */
public record Split(double testFraction, long seed) {
    /** No test part. */
    public static final Split NONE = new Split(0, 0);

    /** The parts of one dataset. */
    public record Parts(Dataset train, Optional<Dataset> test) {}

    /** How many of n samples are kept for testing: round(n · fraction). */
    public int testSize(int samples) {
        return (int) Math.round(samples * testFraction);
    }

    /** round(n · fraction) samples become the test part; none if that is 0. */
    public Parts apply(Dataset all) {
        int testing = testSize(all.size());
        if (testing == 0) {
            return new Parts(all, Optional.empty());
        }
        int[] order = PermutationSampler.natural(all.size());
        PermutationSampler.shuffle(RandomSource.XO_SHI_RO_256_PP.create(seed), order);
        int[] test = Arrays.copyOfRange(order, 0, testing);
        int[] train = Arrays.copyOfRange(order, testing, order.length);
        Arrays.sort(test);
        Arrays.sort(train);
        return new Parts(all.rows(train), Optional.of(all.rows(test)));
    }
}
