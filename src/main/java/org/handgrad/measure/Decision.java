package org.handgrad.measure;

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
     * @param row predictions or targets of one sample [k], finite
     */
    public static int classOf(double... row) {
        if (row.length == 1) {
            return isOne(row[0]) ? 1 : 0;
        }
        double largest = row[0];
        for (double answer : row) {
            largest = Math.max(largest, answer);
        }
        int first = 0;
        while (row[first] < largest - SAME) {
            first++;
        }
        return first;
    }
}
