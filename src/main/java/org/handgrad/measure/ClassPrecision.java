package org.handgrad.measure;

/** How many of the samples that are taken for a class are of it. */
public final class ClassPrecision {
    private ClassPrecision() {}

    /**
     * $$P = \frac{TP}{TP + FP}$$ (eq. precision)
     *
     * <p>0 for a class that is never predicted.
     */
    public static double of(Counts counts) {
        return counts.predicted() == 0 ? 0 : (double) counts.truePositives() / counts.predicted();
    }
}
