package org.handgrad.data;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Samples of one step; samples are rows.
 *
 * @param x inputs [n, d]
 * @param y targets [n, k]
 */
public record Batch(INDArray x, INDArray y) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if x and y are not matrices of equally many rows
     */
    public Batch {
        if (x.rank() != 2 || y.rank() != 2 || x.size(0) != y.size(0)) {
            throw new IllegalArgumentException("a batch needs X [n, d] and Y [n, k] of the same n, not %s and %s"
                    .formatted(x.shapeInfoToString(), y.shapeInfoToString()));
        }
    }

    /** n, the number of samples. */
    public long size() {
        return x.size(0);
    }

    /** The same samples, rounded to a floating-point format. */
    public Batch castTo(DataType type) {
        return new Batch(x.castTo(type), y.castTo(type));
    }

    /** The samples of these rows, in this order. */
    public Batch rows(int... rows) {
        return new Batch(Nd4j.pullRows(x, 1, rows, 'c'), Nd4j.pullRows(y, 1, rows, 'c'));
    }
}
