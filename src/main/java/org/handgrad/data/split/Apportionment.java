package org.handgrad.data.split;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many rows of each class a part gets: the share of each, rounded so that they add up (largest remainders, Hamilton 1792). */
final class Apportionment {
    private Apportionment() {}

    /**
     * The rows of each class that a part gets: its share, rounded down or up. The last row of a class that is free is left for training.
     *
     * @param sizes of the classes
     * @param free how many rows of each are not in a part yet
     * @param fraction of all rows that the part gets
     */
    static int[] of(int[] sizes, int[] free, double fraction) {
        int[] shares = new int[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            shares[k] = (int) Math.floor(sizes[k] * fraction);
        }
        int all = IntStream.of(sizes).sum();
        int left = (int) Math.round(all * fraction) - IntStream.of(shares).sum();
        List<Integer> byRemainder = IntStream.range(0, sizes.length)
                .filter(k -> shares[k] < free[k] - 1)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> shares[k] - sizes[k] * fraction))
                .toList();
        byRemainder.stream().limit(Math.max(0, left)).forEach(k -> shares[k]++);
        return shares;
    }
}
