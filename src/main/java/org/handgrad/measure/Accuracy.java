package org.handgrad.measure;

/** The part of the samples that are predicted rightly. */
public final class Accuracy {
    private Accuracy() {}

    /** $$\frac{1}{n} \sum_k n_{kk}$$ (eq. accuracy) */
    public static double of(ConfusionMatrix confusion) {
        return (double) confusion.right() / confusion.samples();
    }

    /**
     * Of samples with several labels: one is right if every label of it is, an answer of at least ½ saying 1.
     *
     * @param predictions [n, k]
     * @param y targets [n, k]
     */
    public static double ofLabels(double[][] predictions, double[][] y) {
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            right += sameAnswers(predictions[i], y[i]) ? 1 : 0;
        }
        return (double) right / y.length;
    }

    private static boolean sameAnswers(double[] predictions, double... y) {
        for (int j = 0; j < y.length; j++) {
            if (Decision.isOne(predictions[j]) != Decision.isOne(y[j])) {
                return false;
            }
        }
        return true;
    }
}
