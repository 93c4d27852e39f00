package org.handgrad.measure;

/** The typical error of a quantity, in its units; large errors count for more. */
public final class RootMeanSquaredError {
    private RootMeanSquaredError() {}

    /** $$\sqrt{\frac{1}{n} \sum_{i=1}^n (a_i - y_i)^2}$$ (eq. rmse) */
    public static double of(double[] predictions, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double error = predictions[i] - y[i];
            sum += error * error; // (a − y)²
        }
        return Math.sqrt(sum / y.length);
    }
}
