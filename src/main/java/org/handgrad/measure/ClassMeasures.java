package org.handgrad.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.data.Task;

/** Measures of a classification: what is decided, how samples are ranked, and how probable the truth was said to be. */
final class ClassMeasures {
    private final Task.Classification task;
    private final double[][] predictions;
    private final double[][] y;

    ClassMeasures(Task.Classification task, double[][] predictions, double[]... y) {
        this.task = task;
        this.predictions = predictions;
        this.y = y;
    }

    Measures all() {
        ConfusionMatrix confusion = ConfusionMatrix.of(task, predictions, y);
        List<Counts> counts = confusion.perClass();
        int[] actual = Arrays.stream(y).mapToInt(Decision::classOf).toArray();
        List<Measures.OfCategory> classes = IntStream.range(0, counts.size())
                .mapToObj(k -> ofClass(k, counts.get(k), actual))
                .toList();
        Values values = Categories.together(counts, classes)
                .add(Measure.ACCURACY, Accuracy.of(confusion))
                .add(Measure.BALANCED_ACCURACY, BalancedAccuracy.of(counts))
                .add(Measure.MATTHEWS, Matthews.of(confusion));
        double[][] p = Probabilities.ofClasses(predictions);
        if (Probabilities.areDistributions(p)) {
            double[][] truth = Probabilities.ofClasses(y);
            values.add(Measure.LOG_LOSS, LogLoss.of(p, truth)).add(Measure.BRIER, BrierScore.of(p, truth));
        }
        return new Measures(y.length, values.toMap(), classes, Optional.of(confusion));
    }

    private Measures.OfCategory ofClass(int k, Counts counts, int... actual) {
        boolean[] positive = new boolean[actual.length];
        for (int i = 0; i < actual.length; i++) {
            positive[i] = actual[i] == k;
        }
        return Categories.of(task.classes().get(k), counts, scores(k), positive);
    }

    /** One column is the score of the second class; 1 − p would round small ones to the same. */
    private double[] scores(int k) {
        if (predictions[0].length > 1) {
            return Categories.column(predictions, k);
        }
        double[] second = Categories.column(predictions, 0);
        return k == 1 ? second : Arrays.stream(second).map(p -> -p).toArray();
    }
}
