package org.handgrad.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Samples in the order of their scores, the largest first; those of equal scores stand together, for nothing tells them apart.
 *
 * @param steps one for each score that occurs
 * @param positives how many samples are of the class
 * @param negatives how many are not
 */
record Ranking(List<Step> steps, int positives, int negatives) {
    /** Samples of one score. */
    record Step(int positives, int negatives) {}

    Ranking {
        steps = List.copyOf(steps);
    }

    /**
     * Ranks the samples.
     *
     * @param scores of the class, finite
     * @param positive whether the sample is of the class
     */
    static Ranking of(double[] scores, boolean[] positive) {
        double[] in = sorted(scores, positive, true);
        double[] out = sorted(scores, positive, false);
        List<Step> steps = new ArrayList<>();
        int i = in.length;
        int j = out.length;
        while (i > 0 || j > 0) {
            double score = Math.max(below(in, i), below(out, j));
            int restIn = skip(in, i, score);
            int restOut = skip(out, j, score);
            steps.add(new Step(i - restIn, j - restOut));
            i = restIn;
            j = restOut;
        }
        return new Ranking(steps, in.length, out.length);
    }

    private static double[] sorted(double[] scores, boolean[] positive, boolean wanted) {
        double[] some = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (positive[i] == wanted) {
                some[count] = scores[i];
                count++;
            }
        }
        double[] sorted = Arrays.copyOf(some, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The largest of the first scores, as many as are left. */
    private static double below(double[] scores, int left) {
        return left == 0 ? Double.NEGATIVE_INFINITY : scores[left - 1];
    }

    /** How many are left without those of this score. */
    private static int skip(double[] scores, int left, double score) {
        int rest = left;
        while (rest > 0 && scores[rest - 1] == score) {
            rest--;
        }
        return rest;
    }
}
