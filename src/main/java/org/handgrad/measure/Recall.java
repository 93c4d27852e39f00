package org.handgrad.measure;

/** How many of the samples of a class are found. */
public final class Recall {
    private Recall() {}

    /**
     * $$R = \frac{TP}{TP + FN}$$ (eq. recall)
     *
     * <p>0 for a class that does not occur.
     */
    public static double of(Counts counts) {
        return counts.actual() == 0 ? 0 : (double) counts.truePositives() / counts.actual();
    }
}
