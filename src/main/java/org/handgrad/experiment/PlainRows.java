package org.handgrad.experiment;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrices as measures see them. */
final class PlainRows {
    private PlainRows() {}

    /** The numbers of a matrix, as a copy [n, k]. */
    static double[][] of(INDArray matrix) {
        int columns = Math.toIntExact(matrix.size(1));
        double[] all = matrix.dup('c').data().asDouble();
        double[][] rows = new double[Math.toIntExact(matrix.size(0))][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(all, i * columns, (i + 1) * columns);
        }
        return rows;
    }
}
