package org.handgrad.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.data.Task;

/** Measures of labels, each of which is a question of its own. */
final class LabelMeasures {
    private final Task.MultiLabel task;
    private final double[][] predictions;
    private final double[][] y;

    LabelMeasures(Task.MultiLabel task, double[][] predictions, double[]... y) {
        this.task = task;
        this.predictions = predictions;
        this.y = y;
    }

    Measures all() {
        int labels = task.labels().size();
        List<Counts> counts = IntStream.range(0, labels).mapToObj(this::counts).toList();
        List<Measures.OfCategory> each = IntStream.range(0, labels)
                .mapToObj(j -> Categories.of(
                        task.labels().get(j), counts.get(j), Categories.column(predictions, j), positive(j)))
                .toList();
        Values values = Categories.together(counts, each).add(Measure.ACCURACY, Accuracy.ofLabels(predictions, y));
        return new Measures(y.length, values.toMap(), each, Optional.empty());
    }

    private boolean[] positive(int j) {
        boolean[] positive = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            positive[i] = Decision.isOne(y[i][j]);
        }
        return positive;
    }

    private Counts counts(int j) {
        int[][] counts = new int[2][2]; // [actual] [predicted]
        for (int i = 0; i < y.length; i++) {
            counts[Decision.isOne(y[i][j]) ? 1 : 0][Decision.isOne(predictions[i][j]) ? 1 : 0]++;
        }
        return new Counts(counts[1][1], counts[0][1], counts[1][0], counts[0][0]);
    }
}
