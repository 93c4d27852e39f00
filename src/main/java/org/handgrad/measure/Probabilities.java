package org.handgrad.measure;

/** Answers as probabilities of classes. */
final class Probabilities {
    /** Rows of a softmax add up to 1 but for the rounding of float32. */
    private static final double ROUNDING = 1e-5;

    private Probabilities() {}

    /** One column for two classes becomes two; others stay as they are. */
    static double[][] ofClasses(double[][] answers) {
        double[][] both = new double[answers.length][];
        for (int i = 0; i < answers.length; i++) {
            double[] row = answers[i];
            both[i] = row.length == 1 ? new double[] {1 - row[0], row[0]} : row;
        }
        return both;
    }

    /** Whether every row is a distribution: none negative, 1 together. */
    static boolean areDistributions(double[][] rows) {
        for (double[] row : rows) {
            double sum = 0;
            for (double p : row) {
                if (p < 0) {
                    return false;
                }
                sum += p;
            }
            if (Math.abs(sum - 1) > ROUNDING) {
                return false;
            }
        }
        return true;
    }
}
