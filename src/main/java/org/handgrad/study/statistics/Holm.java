package org.handgrad.study.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's correction of p-values: among m tests the chance of any false rejection stays below the level. */
final class Holm {
    private Holm() {}

    /** The corrected p-values, in the same order: {@code \max_{j \le i} \min(1, (m - j + 1)\, p_{(j)})}. */
    static double[] adjusted(double[] values) {
        int m = values.length;
        List<Integer> order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] adjusted = new double[m];
        double largest = 0;
        for (int j = 0; j < m; j++) {
            largest = Math.max(largest, Math.min(1, (m - j) * values[order.get(j)]));
            adjusted[order.get(j)] = largest;
        }
        return adjusted;
    }
}
