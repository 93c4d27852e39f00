package org.handgrad.numeric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * C₃ − 3 C₂ + 3 C₁ − C₀ of neighbouring costs at evenly spaced points. Where the smooth part has a kink between the points, the three
 * differences that reach across it measure the kink; so the three largest are left out.
 *
 * @param kept the differences of finite costs that are kept, in their order
 * @param noise η, the standard deviation of the noise in one cost, if they are noise
 * @param here the cost at the point itself
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ThirdDifferences(double[] kept, double noise, double here) {
    /** How many costs they are made of. */
    static final int POINTS = 20;

    /** Which of them is that at the point itself. */
    static final int HERE = POINTS / 2;

    private static final double KEPT = 14.0 / 17;
    private static final double KEPT_VARIANCE = 0.475; // of a Gaussian below the 14/17 quantile of its size
    private static final double GAIN = 20; // 1² + 3² + 3² + 1²
    private static final double FEWEST_CHANGES = 0.25; // noise changes its sign three times in four

    static ThirdDifferences of(double[] costs) {
        double[] finite = IntStream.range(0, POINTS - 3)
                .mapToDouble(i -> costs[i + 3] - 3 * costs[i + 2] + 3 * costs[i + 1] - costs[i])
                .filter(Double::isFinite) // on this side of an edge
                .toArray();
        double[] sizes = Arrays.stream(finite).map(Math::abs).sorted().toArray();
        int count = (int) Math.round(KEPT * sizes.length);
        double largest = count == 0 ? 0 : sizes[count - 1];
        double mean =
                Arrays.stream(sizes).limit(count).map(d -> d * d).average().orElse(0);
        return new ThirdDifferences(
                Arrays.stream(finite).filter(d -> Math.abs(d) <= largest).toArray(),
                Math.sqrt(mean / KEPT_VARIANCE / GAIN),
                costs[HERE]);
    }

    /** Whether they are what rounding leaves, and not a smooth part: that keeps its sign. */
    boolean areNoise() {
        double[] signs =
                Arrays.stream(kept).map(Math::signum).filter(s -> s != 0).toArray();
        long changes = IntStream.range(1, signs.length)
                .filter(i -> signs[i] != signs[i - 1])
                .count();
        return signs.length < kept.length / 2 || changes >= FEWEST_CHANGES * signs.length;
    }
}
