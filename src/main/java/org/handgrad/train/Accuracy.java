package org.handgrad.train;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The part of the samples whose class is predicted rightly. */
public final class Accuracy {
    private Accuracy() {}

    /**
     * With one column, a prediction of at least ½ says class 1; with more, the largest says the class.
     *
     * @param predictions [n, k]
     * @param y targets [n, k]
     */
    public static double of(INDArray predictions, INDArray y) {
        long n = y.size(0);
        long right = 0;
        for (long i = 0; i < n; i++) {
            right += classOf(predictions, i) == classOf(y, i) ? 1 : 0;
        }
        return (double) right / n;
    }

    private static int classOf(INDArray rows, long i) {
        if (rows.size(1) == 1) {
            return rows.getDouble(i, 0) >= 0.5 ? 1 : 0;
        }
        int largest = 0;
        for (int j = 1; j < rows.size(1); j++) {
            largest = rows.getDouble(i, j) > rows.getDouble(i, largest) ? j : largest;
        }
        return largest;
    }
}
