package org.handgrad.report.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code snapshots.json}: data for drawing an experiment, rounded to visible digits.
 *
 * @param experiment its name
 * @param points the first samples of the training part in their own units; null if there are more than two inputs,
 *     and then all axes and predictions are missing too
 * @param axes for each input the grid of a trained model's predictions
 * @param movingAxes for each input the coarser grid of the snapshots' predictions
 * @param trained predictions of the trained models
 * @param misclassified misclassified samples of the same runs; at most 24 each
 * @param runs snapshots of one run of each comparison
 * @param distances between builds, step by step
 */
public record SnapshotDocument(
        String experiment,
        Points points,
        List<List<Double>> axes,
        List<List<Double>> movingAxes,
        List<Answers> trained,
        List<Misclassified> misclassified,
        List<Way> runs,
        List<Distances> distances) {
    public SnapshotDocument {
        axes = List.copyOf(axes);
        movingAxes = List.copyOf(movingAxes);
        trained = List.copyOf(trained);
        misclassified = misclassified == null ? List.of() : List.copyOf(misclassified); // older files have none
        runs = List.copyOf(runs);
        distances = List.copyOf(distances);
    }

    /** The same of an experiment by another name. */
    SnapshotDocument of(String other) {
        return new SnapshotDocument(other, points, axes, movingAxes, trained, misclassified, runs, distances);
    }

    SnapshotDocument withoutDistances() {
        return new SnapshotDocument(experiment, points, axes, movingAxes, trained, misclassified, runs, List.of());
    }

    /** What is drawn of several comparisons of one experiment: over the first one's samples and axes. */
    static SnapshotDocument together(String experiment, List<SnapshotDocument> parts) {
        SnapshotDocument first = parts.get(0);
        return new SnapshotDocument(
                experiment,
                first.points,
                first.axes,
                first.movingAxes,
                all(parts, SnapshotDocument::trained),
                all(parts, SnapshotDocument::misclassified),
                all(parts, SnapshotDocument::runs),
                all(parts, SnapshotDocument::distances));
    }

    private static <T> List<T> all(List<SnapshotDocument> parts, Function<SnapshotDocument, List<T>> some) {
        return parts.stream().flatMap(part -> some.apply(part).stream()).toList();
    }

    /** Samples: one list for each column of x and of y. */
    public record Points(List<List<Double>> x, List<List<Double>> y) {}

    /** Predictions of one run: one list for each output, the first input varying fastest. */
    public record Answers(String run, List<List<Double>> predictions) {}

    /** The first misclassified samples of a run on a {@code part}, {@code train} or {@code test}. */
    public record Misclassified(String run, String part, List<Sample> samples) {}

    /**
     * One of them.
     *
     * @param sample its index in the part, from 0
     * @param inputs in original units
     * @param actual its class, from 0
     * @param predicted the predicted class, from 0
     * @param outputs of the network
     */
    public record Sample(int sample, List<Double> inputs, int actual, int predicted, List<Double> outputs) {}

    /** The snapshots of one run. */
    public record Way(String run, List<Step> snapshots) {}

    /**
     * A snapshot after an epoch.
     *
     * @param taken share of each parameter in the decrease of the cost so far
     * @param secondOrder the rest of the decrease
     * @param parameters in row-major order; null if there are too many
     * @param gradient likewise
     * @param predictions one list for each output; null if there are no axes
     */
    public record Step(
            int epoch,
            Double cost,
            Map<String, Double> taken,
            Double secondOrder,
            Map<String, List<List<Double>>> parameters,
            Map<String, List<List<Double>>> gradient,
            List<List<Double>> predictions) {}

    /** The largest relative distance in each stretch of {@code stride} steps, the start first; null is infinite. */
    public record Distances(List<String> runs, int stride, List<Double> largest) {}
}
