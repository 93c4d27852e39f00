package org.handgrad.measure;

/** The squared error of predicted probabilities (Brier 1950), halved, so that it lies between 0 and 1. */
public final class BrierScore {
    private BrierScore() {}

    /**
     * $$\frac{1}{2n} \sum_{i=1}^n \sum_{k} (p_{ik} - y_{ik})^2$$ (eq. brier)
     *
     * <p>With two classes both terms of a sample are equal, and it is the mean of (p − y)² of either class.
     *
     * @param p predicted probabilities [n, k]
     * @param y 1 for the class of the sample, else 0 [n, k]
     */
    public static double of(double[][] p, double[][] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < y[i].length; k++) {
                double error = p[i][k] - y[i][k];
                sum += error * error; // (p − y)²
            }
        }
        return sum / (2.0 * y.length);
    }
}
