package org.handgrad.measure;

import java.util.Arrays;

/** The error that half of the samples stay below, in units of the quantity; a few wild ones do not change it. */
public final class MedianAbsoluteError {
    private MedianAbsoluteError() {}

    /** $$\operatorname{median}_i |a_i - y_i|$$ (eq. median-error), of an even number of samples the mean of the two in the middle. */
    public static double of(double[] predictions, double[] y) {
        double[] errors = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            errors[i] = Math.abs(predictions[i] - y[i]); // |a − y|
        }
        Arrays.sort(errors);
        int middle = errors.length / 2;
        return errors.length % 2 == 1 ? errors[middle] : (errors[middle - 1] + errors[middle]) / 2;
    }
}
