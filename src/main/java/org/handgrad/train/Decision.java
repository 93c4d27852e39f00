package org.handgrad.train;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Which class a row of a classification means. */
public final class Decision {
    private Decision() {}

    /**
     * With one column, class 1 from ½ upwards; with more, the column with the largest number, the first of equal ones.
     *
     * @param rows predictions or targets [n, k]
     * @param i the row
     */
    public static int classOf(INDArray rows, long i) {
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
