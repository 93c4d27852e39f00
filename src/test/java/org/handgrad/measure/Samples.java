package org.handgrad.measure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.handgrad.data.Task;

/** Predictions and targets of tests. */
final class Samples {
    private Samples() {}

    /** Classes called 0, 1, … */
    static Task.Classification classes(int count) {
        return new Task.Classification(
                IntStream.range(0, count).mapToObj(String::valueOf).toList());
    }

    /** One row a sample, a 1 for its class. */
    static double[][] oneHot(int classes, int... samples) {
        double[][] rows = new double[samples.length][classes];
        for (int i = 0; i < samples.length; i++) {
            rows[i][samples[i]] = 1;
        }
        return rows;
    }

    /** One column. */
    static double[][] column(double... values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    static boolean[] flags(int... zerosAndOnes) {
        boolean[] flags = new boolean[zerosAndOnes.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = zerosAndOnes[i] == 1;
        }
        return flags;
    }

    /**
     * Distributions over classes, in few steps, so that many scores are equal.
     *
     * @param steps each probability is a multiple of 1/steps before the rows are divided by their sums
     */
    static double[][] distributions(int samples, int classes, int steps, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        double[][] rows = new double[samples][classes];
        for (double[] row : rows) {
            for (int k = 0; k < classes; k++) {
                row[k] = 1 + random.nextInt(steps);
            }
            double sum = Arrays.stream(row).sum();
            for (int k = 0; k < classes; k++) {
                row[k] /= sum;
            }
        }
        return rows;
    }

    /** A class for each sample, the first one most often. */
    static int[] unequal(int samples, int classes, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        return IntStream.generate(() -> Math.min(random.nextInt(classes), random.nextInt(classes)))
                .limit(samples)
                .toArray();
    }

    /** The same rows in another order. */
    static int[] permutation(int size, long seed) {
        int[] order = PermutationSampler.natural(size);
        PermutationSampler.shuffle(RandomSource.XO_SHI_RO_256_PP.create(seed), order);
        return order;
    }
}
