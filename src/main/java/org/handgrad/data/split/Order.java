package org.handgrad.data.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Rows in a random order, and those of each key together. */
final class Order {
    private Order() {}

    /** All of n rows. */
    static int[] shuffled(int samples, UniformRandomProvider random) {
        int[] order = PermutationSampler.natural(samples);
        PermutationSampler.shuffle(random, order);
        return order;
    }

    /** The rows of each key, in this order; the keys ascend. */
    static List<List<Integer>> ascending(int[] order, int... keys) {
        return byKey(new TreeMap<>(), order, keys);
    }

    /** The rows of each key, in this order; the keys are in the order in which they first appear. */
    static List<List<Integer>> asTheyAppear(int[] order, int... keys) {
        return byKey(new LinkedHashMap<>(), order, keys);
    }

    private static List<List<Integer>> byKey(Map<Integer, List<Integer>> rows, int[] order, int... keys) {
        for (int row : order) {
            rows.computeIfAbsent(keys[row], unseen -> new ArrayList<>()).add(row);
        }
        return List.copyOf(rows.values());
    }
}
