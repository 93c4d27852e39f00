package org.handgrad.train;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Which class a row of a classification means. Where a model has learned nothing, its answers are ½, or all alike, but for rounding, which
 * may fall either way on another machine: answers that differ by less than 10⁻⁶ count as equal.
 */
public final class Decision {
    /** As it stands under tables. */
    public static final String RULE = "Answers within 1e-6 of each other are a tie: the first class, or 1 of 0 and 1.";

    private static final double SAME = 1e-6;

    private Decision() {}

    /** Whether a number says 1 and not 0: from ½ upwards. */
    public static boolean isOne(double answer) {
        return answer >= 0.5 - SAME;
    }

    /**
     * With one column, class 1 from ½ upwards; with more, the column with the largest number, the first of equal ones.
     *
     * @param rows predictions or targets [n, k]
     * @param i the row
     */
    public static int classOf(INDArray rows, long i) {
        if (rows.size(1) == 1) {
            return isOne(rows.getDouble(i, 0)) ? 1 : 0;
        }
        double largest = rows.getDouble(i, 0);
        for (int j = 1; j < rows.size(1); j++) {
            largest = Math.max(largest, rows.getDouble(i, j));
        }
        int first = 0;
        while (rows.getDouble(i, first) < largest - SAME) {
            first++;
        }
        return first;
    }
}
