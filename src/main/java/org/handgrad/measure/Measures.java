package org.handgrad.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.data.Task;

/**
 * All that is measured of the predictions for one part of the data. What has no value is left out: a measure that this task
 * does not have, or that these samples do not tell.
 *
 * @param samples n
 * @param values of all classes, labels or target columns together
 * @param categories of each class, label or target column; of a single target column it would say the same again and is left out
 * @param confusion which classes were taken for which; empty unless there are classes
 */
public record Measures(
        int samples, Map<Measure, Double> values, List<OfCategory> categories, Optional<ConfusionMatrix> confusion) {
    /**
     * What is measured of one class, label or target column.
     *
     * @param name of it
     * @param samples that are of it; of a target column, all
     * @param values what is measured
     */
    public record OfCategory(String name, int samples, Map<Measure, Double> values) {
        public OfCategory {
            values = Collections.unmodifiableMap(new EnumMap<>(values));
        }
    }

    public Measures {
        values = Collections.unmodifiableMap(values.isEmpty() ? Map.of() : new EnumMap<>(values));
        categories = List.copyOf(categories);
    }

    /**
     * Measures predictions. Where one of them is no finite number, nothing is measured: a measure that passed over it, or took it
     * for a class, would flatter the model.
     *
     * @param task what the columns mean
     * @param predictions [n, k]
     * @param y targets [n, k], n ≥ 1
     * @throws IllegalArgumentException if there are no samples, or the shapes differ
     */
    public static Measures of(Task task, double[][] predictions, double[][] y) {
        requireSameShape(predictions, y);
        if (!areFinite(predictions)) {
            return new Measures(y.length, Map.of(), List.of(), Optional.empty());
        }
        if (task instanceof Task.Classification classes) {
            return new ClassMeasures(classes, predictions, y).all();
        }
        return task instanceof Task.MultiLabel labels
                ? new LabelMeasures(labels, predictions, y).all()
                : RegressionMeasures.of(predictions, y);
    }

    private static void requireSameShape(double[][] predictions, double[]... y) {
        boolean same = predictions.length == y.length;
        for (int i = 0; same && i < y.length; i++) {
            same = predictions[i].length == y[i].length;
        }
        if (!same || y.length == 0) {
            throw new IllegalArgumentException(
                    "measures need predictions and targets of one shape, for at least one sample");
        }
    }

    private static boolean areFinite(double[]... rows) {
        return Arrays.stream(rows).allMatch(row -> Arrays.stream(row).allMatch(Double::isFinite));
    }

    /** The value of a measure, if it has one. */
    public OptionalDouble value(Measure measure) {
        Double value = values.get(measure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
