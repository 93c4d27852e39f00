package org.handgrad.train;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The class of a prediction. Outputs that differ by less than 10⁻⁶ count as equal, because rounding could order them
 * differently on another machine, as in a model that has learned nothing.
 */
public final class Decision {
    /** The tie rule, as noted under tables. */
    public static final String RULE = "Ties within 1e-6 go to the first class; between 0 and 1, to 1.";

    private static final double SAME = 1e-6;

    private Decision() {}

    /** Whether an output means 1 rather than 0: from ½ upwards. */
    public static boolean isOne(double answer) {
        return answer >= 0.5 - SAME;
    }

    /**
     * The class of a row: with one column, 1 from ½ upwards; with more, the column of the maximum, the first of equal
     * ones.
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
