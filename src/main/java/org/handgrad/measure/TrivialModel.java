package org.handgrad.measure;

import java.util.Arrays;

/**
 * The model that has not looked at the inputs: it gives every sample the mean of the training targets. Of quantities that is their
 * mean; of classes it is how often each occurs, which decides for the most frequent one.
 */
public final class TrivialModel {
    private final double[] answer;

    private TrivialModel(double... answer) {
        this.answer = answer;
    }

    /**
     * $$a_{ij} = \frac{1}{m} \sum_{l=1}^m y_{lj}$$ (eq. trivial)
     *
     * @param y targets of the m training samples [m, k]
     */
    public static TrivialModel of(double[][] y) {
        double[] mean = new double[y[0].length];
        for (double[] row : y) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / y.length; // Σ y / m
            }
        }
        return new TrivialModel(mean);
    }

    /** The same answer for so many samples [n, k]. */
    public double[][] predict(int samples) {
        double[][] predictions = new double[samples][];
        Arrays.fill(predictions, answer);
        return predictions;
    }
}
