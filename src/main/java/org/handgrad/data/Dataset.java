package org.handgrad.data;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Samples with the names of features and classes.
 *
 * @param name what tables call it
 * @param samples all samples, float64 unless cast
 * @param features the names of the columns of x
 * @param task the meaning of y
 */
public record Dataset(String name, Batch samples, List<String> features, Task task) {
    public Dataset {
        features = List.copyOf(features);
    }

    /** n, the number of samples. */
    public int size() {
        return Math.toIntExact(samples.size());
    }

    /** d, the number of features. */
    public int inputs() {
        return Math.toIntExact(samples.x().size(1));
    }

    /** k, the number of target columns. */
    public int outputs() {
        return Math.toIntExact(samples.y().size(1));
    }

    /** The samples of these rows, in this order. */
    public Dataset rows(int... rows) {
        return withSamples(samples.rows(rows));
    }

    /** The same data, rounded to a floating-point format. */
    public Dataset castTo(DataType type) {
        return withSamples(samples.castTo(type));
    }

    /**
     * The number of each sample's class, from 0; all 0 unless the task is a classification.
     *
     * @return [n]
     */
    public int[] classNumbers() {
        int[] classes = new int[size()];
        if (task instanceof Task.Classification) {
            INDArray numbers = outputs() == 1 ? samples.y() : samples.y().argMax(1);
            for (int i = 0; i < classes.length; i++) {
                classes[i] = (int) Math.round(numbers.getDouble(i));
            }
        }
        return classes;
    }

    Dataset withSamples(Batch replaced) {
        return new Dataset(name, replaced, features, task);
    }
}
