package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.measure.Decision;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A misclassified sample.
 *
 * @param sample its index in the part of the data, from 0
 * @param inputs in original units
 * @param actual its class, from 0
 * @param predicted the predicted class, from 0
 * @param outputs the model's outputs [k]
 */
public record MisclassifiedSample(int sample, List<Double> inputs, int actual, int predicted, List<Double> outputs) {
    private static final int MOST_SAMPLES = 24;
    private static final int MOST_NUMBERS = 4_000;

    public MisclassifiedSample {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * The first of them in the order of the data: at most {@value #MOST_SAMPLES}, with at most {@value #MOST_NUMBERS} inputs
     * together.
     *
     * @param predictions of the model for this data [n, k]
     * @param unscaled the data in its own units
     * @return none unless the task is a classification
     */
    static List<MisclassifiedSample> firstOf(INDArray predictions, Dataset unscaled) {
        if (!(unscaled.task() instanceof Task.Classification)) {
            return List.of();
        }
        int most = Math.min(MOST_SAMPLES, MOST_NUMBERS / unscaled.inputs());
        List<MisclassifiedSample> first = new ArrayList<>();
        for (int i = 0; i < unscaled.size() && first.size() < most; i++) {
            double[] outputs = row(predictions, i);
            int actual = Decision.classOf(row(unscaled.samples().y(), i));
            int predicted = Decision.classOf(outputs);
            if (actual != predicted) {
                double[] inputs = row(unscaled.samples().x(), i);
                first.add(new MisclassifiedSample(i, boxed(inputs), actual, predicted, boxed(outputs)));
            }
        }
        return first;
    }

    private static double[] row(INDArray matrix, int i) {
        return matrix.getRow(i).toDoubleVector();
    }

    private static List<Double> boxed(double... values) {
        return Arrays.stream(values).boxed().toList();
    }
}
