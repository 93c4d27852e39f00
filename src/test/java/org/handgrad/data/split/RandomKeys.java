package org.handgrad.data.split;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Random rows, each with a key, and how they are to be divided. */
final class RandomKeys {
    private final int[] keys; // few different ones, most of them several times
    private final double test;
    private final double validation;

    private RandomKeys(double test, double validation, int... keys) {
        this.keys = keys;
        this.test = test;
        this.validation = validation;
    }

    static RandomKeys of(long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int different = 10 + random.nextInt(20);
        int samples = 4 * different + random.nextInt(200);
        int[] keys = IntStream.range(0, samples)
                .map(i -> i < different ? i : random.nextInt(different))
                .toArray();
        return new RandomKeys(0.1 + 0.3 * random.nextDouble(), 0.1 + 0.3 * random.nextDouble(), keys);
    }

    int[] keys() {
        return keys.clone();
    }

    /** The fraction for testing. */
    double test() {
        return test;
    }

    /** The fraction for validation. */
    double validation() {
        return validation;
    }

    int samples() {
        return keys.length;
    }

    /** How many of these rows have a key. */
    long count(RowNumbers rows, int key) {
        return rows.stream().filter(row -> keys[row] == key).count();
    }

    int earliest(RowNumbers rows) {
        return rows.stream().map(row -> keys[row]).min().orElseThrow();
    }

    int latest(RowNumbers rows) {
        return rows.stream().map(row -> keys[row]).max().orElseThrow();
    }
}
