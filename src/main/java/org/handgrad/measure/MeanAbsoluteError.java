package org.handgrad.measure;

/** The mean error of a quantity, in its units, whatever its sign. */
public final class MeanAbsoluteError {
    private MeanAbsoluteError() {}

    /** $$\frac{1}{n} \sum_{i=1}^n |a_i - y_i|$$ (eq. measure-mae) */
    public static double of(double[] predictions, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += Math.abs(predictions[i] - y[i]); // |a − y|
        }
        return sum / y.length;
    }
}
