package org.handgrad.measure;

/** The harmonic mean of precision and recall. */
public final class F1 {
    private F1() {}

    /**
     * $$F_1 = \frac{2\,TP}{2\,TP + FP + FN}$$ (eq. f1)
     *
     * <p>0 for a class that neither occurs nor is predicted.
     */
    public static double of(Counts counts) {
        int both = counts.actual() + counts.predicted(); // 2 TP + FP + FN
        return both == 0 ? 0 : 2.0 * counts.truePositives() / both;
    }
}
