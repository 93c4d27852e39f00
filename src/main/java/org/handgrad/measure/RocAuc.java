package org.handgrad.measure;

import java.util.OptionalDouble;

/** The area under the receiver operating characteristic. */
public final class RocAuc {
    private RocAuc() {}

    /**
     * How probable it is that a sample of the class has the larger score, beside one that is not of it; equal scores count half:
     *
     * <p>$$\frac{1}{n_+ n_-} \sum_{i \in +} \sum_{j \in -} \left( [s_i > s_j] + \tfrac{1}{2} [s_i = s_j] \right)$$ (eq. roc-auc)
     *
     * <p>The sum is added up score by score, the largest first, and not pair by pair.
     *
     * @param scores of the class [n], finite
     * @param positive whether the sample is of the class [n]
     * @return empty unless there are samples of the class and others
     */
    public static OptionalDouble of(double[] scores, boolean[] positive) {
        Ranking ranking = Ranking.of(scores, positive);
        if (ranking.positives() == 0 || ranking.negatives() == 0) {
            return OptionalDouble.empty();
        }
        double pairs = 0;
        long above = 0; // positives of larger scores
        for (Ranking.Step step : ranking.steps()) {
            pairs += step.negatives() * (above + step.positives() / 2.0); // [sᵢ > sⱼ] + ½ [sᵢ = sⱼ]
            above += step.positives();
        }
        return OptionalDouble.of(pairs / ((double) ranking.positives() * ranking.negatives()));
    }
}
