package org.handgrad.study.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How optimistic the best of many is: whoever takes the best mean of many takes the luckiest, too. Units are resampled; the best of the
 * groups is chosen by the units in the resample and judged by those outside it, which had no part in the choice (bootstrap bias
 * correction: Tsamardinos, Greasidou and Borboudakis, Machine Learning 107, 2018).
 *
 * @param group the name of the best group
 * @param groups of how many
 * @param mean its mean over the units that all groups have
 * @param optimism by how much the mean of the best is better, on average, than what is to be expected of it; in the units of the measure,
 *     positive whichever direction is better, and about 0 if the best is far ahead
 */
public record BestOfMany(String group, int groups, double mean, double optimism) {
    private static final int RESAMPLES = 2_000;

    /**
     * The best group.
     *
     * @param groups with values of the measure that chooses
     * @param seed of the resampling
     * @return empty if there are no groups, or fewer than two units that all have
     */
    public static Optional<BestOfMany> of(List<Group> groups, Direction direction, long seed) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Set<Unit> units = new TreeSet<>(groups.get(0).values().keySet());
        groups.forEach(group -> units.retainAll(group.values().keySet()));
        if (units.size() < 2) {
            return Optional.empty();
        }
        double[][] gains = groups.stream()
                .map(group -> units.stream()
                        .mapToDouble(unit -> direction.gain(group.values().get(unit)))
                        .toArray())
                .toArray(double[][]::new);
        int[] once = new int[units.size()];
        Arrays.fill(once, 1);
        int best = best(gains, once);
        double mean = mean(gains[best], once);
        double expected = outOfBag(gains, RandomSource.XO_SHI_RO_256_PP.create(seed));
        return Optional.of(
                new BestOfMany(groups.get(best).name(), groups.size(), direction.gain(mean), mean - expected));
    }

    /** The mean, over resamples, of what the best in the resample is worth outside it. */
    private static double outOfBag(double[][] gains, UniformRandomProvider random) {
        int n = gains[0].length;
        double sum = 0;
        int counted = 0;
        while (counted < RESAMPLES) {
            int[] inside = new int[n];
            for (int i = 0; i < n; i++) {
                inside[random.nextInt(n)]++;
            }
            int[] outside =
                    Arrays.stream(inside).map(times -> times == 0 ? 1 : 0).toArray();
            if (Arrays.stream(outside).sum() > 0) {
                sum += mean(gains[best(gains, inside)], outside);
                counted++;
            }
        }
        return sum / RESAMPLES;
    }

    private static int best(double[][] gains, int[] weights) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int group = 0; group < gains.length; group++) {
            double mean = mean(gains[group], weights);
            if (mean > most) {
                most = mean;
                best = group;
            }
        }
        return best;
    }

    private static double mean(double[] values, int[] weights) {
        double sum = 0;
        int total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }
}
