package org.handgrad.data.pipeline;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;
import org.handgrad.data.Standardization;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Fits the shift and the scale of each column of numbers. */
final class Scaling {
    private static final double[] QUARTILES = {0.25, 0.5, 0.75};

    /** Between two values of the sample, linearly (Hyndman and Fan 1996, number 7). */
    private static final Quantile LINEAR = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private Scaling() {}

    /**
     * What the columns of x go through.
     *
     * @param x the training part [n, d]
     * @param scales of its columns
     * @return nothing if no column is scaled
     */
    static Optional<Standardization> fit(INDArray x, List<Scale> scales) {
        if (scales.stream().allMatch(Scale.NONE::equals)) {
            return Optional.empty();
        }
        Standardization fitted = Standardization.fit(x);
        for (int j = 0; j < scales.size(); j++) {
            INDArray column = x.getColumn(j);
            switch (scales.get(j)) {
                case STANDARD -> {}
                case NONE -> set(fitted, j, 0, 1);
                case MIN_MAX -> {
                    double least = column.minNumber().doubleValue();
                    set(fitted, j, least, column.maxNumber().doubleValue() - least);
                }
                case ROBUST -> {
                    double[] quartiles = LINEAR.evaluate(column.dup().toDoubleVector(), QUARTILES);
                    set(fitted, j, quartiles[1], quartiles[2] - quartiles[0]);
                }
            }
        }
        return Optional.of(fitted);
    }

    private static void set(Standardization fitted, int column, double shift, double scale) {
        fitted.mean().putScalar(0, column, shift);
        fitted.deviation().putScalar(0, column, scale == 0 ? 1 : scale);
    }
}
