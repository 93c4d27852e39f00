package org.handgrad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handgrad.data.Task;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A confusion matrix.
 *
 * @param classes their names
 * @param counts of samples: one list per true class, one number per predicted class
 */
public record ConfusionMatrix(List<String> classes, List<List<Integer>> counts) {
    public ConfusionMatrix {
        classes = List.copyOf(classes);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * Counts the samples.
     *
     * @param task gives the classes
     * @param predictions [n, k]
     * @param y targets [n, k]
     */
    public static ConfusionMatrix of(Task.Classification task, INDArray predictions, INDArray y) {
        int classes = task.classes().size();
        Integer[][] counts = new Integer[classes][classes];
        for (Integer[] row : counts) {
            Arrays.fill(row, 0);
        }
        for (long i = 0; i < y.size(0); i++) {
            counts[Decision.classOf(y, i)][Decision.classOf(predictions, i)]++;
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (Integer[] row : counts) {
            rows.add(List.of(row));
        }
        return new ConfusionMatrix(task.classes(), rows);
    }
}
