package org.handgrad.data;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * x ← (x − μ) / s for each feature, with mean μ and standard deviation s [1, d] of the samples it was fitted on (s with
 * divisor n). A feature that never varies is only shifted.
 */
public record Standardization(INDArray mean, INDArray deviation) {
    /** Changes nothing: μ = 0, s = 1. */
    public static Standardization none(int features) {
        return new Standardization(Nd4j.zeros(DataType.DOUBLE, 1, features), Nd4j.ones(DataType.DOUBLE, 1, features));
    }

    /** Takes μ and s from these samples: from the training part only, or the test part leaks into training. */
    public static Standardization fit(Dataset training) {
        return fit(training.samples().x());
    }

    /** Takes μ and s from these rows [n, d]. */
    public static Standardization fit(INDArray x) {
        INDArray mean = x.mean(true, 0);
        INDArray centred = x.subRowVector(mean);
        INDArray deviation = Transforms.sqrt(centred.mul(centred).mean(true, 0));
        for (long j = 0; j < x.size(1); j++) {
            double smallest = x.getColumn(j).minNumber().doubleValue();
            if (smallest == x.getColumn(j).maxNumber().doubleValue()) {
                mean.putScalar(0, j, smallest); // which a mean of equal numbers may miss by a rounding error
                deviation.putScalar(0, j, 1);
            }
        }
        return new Standardization(mean, deviation);
    }

    /** x ← x s + μ, which undoes {@link #apply(INDArray)} [n, d]. */
    public INDArray invert(INDArray scaled) {
        return scaled.mulRowVector(deviation).addRowVector(mean);
    }

    /** The data with scaled inputs; the targets stay as they are. */
    public Dataset apply(Dataset data) {
        return data.withSamples(
                new Batch(apply(data.samples().x()), data.samples().y()));
    }

    /**
     * Scales inputs that need not have targets.
     *
     * @param x [n, d], in float64
     * @throws IllegalArgumentException if it has another number of features than what this was fitted on
     */
    public INDArray apply(INDArray x) {
        if (x.rank() != 2 || x.size(1) != mean.size(1)) {
            throw new IllegalArgumentException("a scaling of %s features cannot be applied to inputs of shape %s"
                    .formatted(mean.size(1), Arrays.toString(x.shape())));
        }
        return x.subRowVector(mean).divRowVector(deviation);
    }
}
