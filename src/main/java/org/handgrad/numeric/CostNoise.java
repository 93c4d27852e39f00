package org.handgrad.numeric;

import java.util.function.ToDoubleFunction;
import org.handgrad.model.Parameters;

/**
 * How much of a computed cost is rounding. u·|C| alone is no bound: where a prediction meets its target, terms cancel
 * that are larger than what is left of them. So the noise is measured, after Moré and Wild, Estimating computational
 * noise (2011): third differences over closely spaced points make the smooth part vanish and leave √20 times the noise.
 */
public final class CostNoise {
    private static final int POINTS = 20;
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
        for (int i = 0; i < POINTS; i++) {
            double shift = (i - POINTS / 2) * spacing;
            costs[i] = cost.applyAsDouble(at.map(array -> array.add(shift)));
        }
        double squares = 0;
        for (int i = 0; i + 3 < POINTS; i++) {
            double third = costs[i + 3] - 3 * costs[i + 2] + 3 * costs[i + 1] - costs[i];
            squares += third * third;
        }
        double measured = Math.sqrt(squares / (POINTS - 3) / THIRD_DIFFERENCE_GAIN);
        return Math.max(measured, unitRoundoff * Math.abs(costs[POINTS / 2]));
    }
}
