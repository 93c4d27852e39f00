package org.handgrad.measure;

import java.util.OptionalDouble;

/** The area under the curve of precision over recall, as average precision. */
public final class PrAuc {
    private PrAuc() {}

    /**
     * The precision at each score that is a threshold, times what the recall gains there:
     *
     * <p>$$\sum_t (R_t - R_{t-1}) P_t, \qquad R_0 = 0$$ (eq. pr-auc)
     *
     * <p>Points of the curve are not joined by straight lines: between two thresholds precision does not fall linearly with recall
     * (Davis and Goadrich 2006).
     *
     * @param scores of the class [n], finite
     * @param positive whether the sample is of the class [n]
     * @return empty unless there are samples of the class
     */
    public static OptionalDouble of(double[] scores, boolean[] positive) {
        Ranking ranking = Ranking.of(scores, positive);
        if (ranking.positives() == 0) {
            return OptionalDouble.empty();
        }
        double area = 0;
        long found = 0;
        long taken = 0;
        for (Ranking.Step step : ranking.steps()) {
            found += step.positives();
            taken += step.positives() + step.negatives();
            double gained = (double) step.positives() / ranking.positives(); // R_t − R_{t−1}
            area += gained * found / taken; // (R_t − R_{t−1}) P_t
        }
        return OptionalDouble.of(area);
    }
}
