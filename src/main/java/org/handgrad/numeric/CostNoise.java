package org.handgrad.numeric;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.handgrad.model.Parameters;

/**
 * How much of a computed cost is rounding. u·|C| alone is no bound: where a prediction meets its target, terms cancel
 * that are larger than what is left of them. So the noise is measured, after Moré and Wild, Estimating computational
 * noise (2011): third differences over closely spaced points make the smooth part vanish and leave √20 times the noise.
 * Where the smooth part has a kink between the points, the three third differences that reach across it measure the kink; so the
 * three largest are left out.
 */
public final class CostNoise {
    private static final int POINTS = 20;
    private static final double KEPT = 14.0 / 17;
    private static final double KEPT_VARIANCE = 0.475; // of a Gaussian below the 14/17 quantile of its size
    private static final double THIRD_DIFFERENCE_GAIN = 20; // 1² + 3² + 3² + 1²

    private CostNoise() {}

    /**
     * η, the standard deviation of the rounding error in C near a point; at least u·|C|.
     *
     * @param unitRoundoff u of the format that C is computed in
     */
    public static double of(Parameters at, double unitRoundoff, ToDoubleFunction<Parameters> cost) {
        double spacing = Math.sqrt(unitRoundoff);
        double[] costs = new double[POINTS];
        Parameters moving = at.copy(); // in place, for it may be large
        for (int i = 0; i < POINTS; i++) {
            double shift = (i - POINTS / 2) * spacing;
            moving.arrays().forEach((name, array) -> array.assign(at.get(name)).addi(shift));
            costs[i] = cost.applyAsDouble(moving);
        }
        double[] squares = new double[POINTS - 3];
        for (int i = 0; i < squares.length; i++) {
            double third = costs[i + 3] - 3 * costs[i + 2] + 3 * costs[i + 1] - costs[i];
            squares[i] = third * third;
        }
        double[] finite =
                Arrays.stream(squares).filter(Double::isFinite).sorted().toArray(); // on this side of an edge
        double mean = Arrays.stream(finite)
                .limit(Math.round(KEPT * finite.length))
                .average()
                .orElse(0);
        double measured = Math.sqrt(mean / KEPT_VARIANCE / THIRD_DIFFERENCE_GAIN);
        return Math.max(measured, unitRoundoff * Math.abs(costs[POINTS / 2]));
    }
}
