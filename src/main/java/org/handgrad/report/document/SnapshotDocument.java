package org.handgrad.report.document;

import java.util.List;
import java.util.Map;

/**
 * {@code snapshots.json}: what it takes to draw an experiment. Numbers have as many digits as one can see.
 *
 * @param experiment its name
 * @param points the first samples of the training part in their own units; null if there are more than two inputs, and
 *     then all axes and predictions are missing too
 * @param axes for each input the values at which a trained model was asked
 * @param movingAxes for each input the values at which the snapshots were asked
 * @param trained what the models answer at the end
 * @param misclassified samples that the same runs took for another class; at most 24 each
 * @param runs the way of one run of each comparison
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

    /** Samples: one list for each column of x and of y. */
    public record Points(List<List<Double>> x, List<List<Double>> y) {}

    /** Predictions of one run: one list for each output, the first input varying fastest. */
    public record Answers(String run, List<List<Double>> predictions) {}

    /** The first samples of the {@code part}, {@code train} or {@code test}, that one run took for another class. */
    public record Misclassified(String run, String part, List<Sample> samples) {}

    /**
     * One of them.
     *
     * @param sample its place in the part, from 0
     * @param inputs in the data's own units
     * @param actual the number of its class
     * @param predicted the number of the class it was taken for
     * @param outputs of the network
     */
    public record Sample(int sample, List<Double> inputs, int actual, int predicted, List<Double> outputs) {}

    /** One run through its training. */
    public record Way(String run, List<Step> snapshots) {}

    /**
     * The run after an epoch.
     *
     * @param taken of the fall in cost by each parameter so far
     * @param secondOrder the rest of the fall
     * @param parameters row by row; null if there are too many to keep
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
