package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.data.Part;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Evenly spaced inputs over the region in which the training part of one or two features lies, and a tenth beyond.
 *
 * @param axes for each feature its values in the data's own units, ascending
 * @param inputs every combination, scaled as the model sees it, the first feature varying fastest [m, d]
 */
record InputGrid(List<List<Double>> axes, INDArray inputs) {
    /** Of the numbers themselves, which an axis goes at least to both sides. */
    private static final double SMALLEST_PART = 1e-3;

    /** Whether a model of so many inputs can be drawn over a grid. */
    static boolean suits(int inputs) {
        return inputs <= 2;
    }

    /**
     * A grid over the data.
     *
     * @param points along each axis
     */
    static InputGrid over(PreparedData data, int points) {
        INDArray x = data.unscaled().get(Part.TRAIN).samples().x();
        List<List<Double>> axes = new ArrayList<>();
        for (long feature = 0; feature < x.size(1); feature++) {
            INDArray column = x.getColumn(feature);
            axes.add(axis(column.minNumber().doubleValue(), column.maxNumber().doubleValue(), points));
        }
        double[][] rows = axes.size() == 1
                ? axes.get(0).stream().map(value -> new double[] {value}).toArray(double[][]::new)
                : axes.get(1).stream()
                        .flatMap(second -> axes.get(0).stream().map(first -> new double[] {first, second}))
                        .toArray(double[][]::new);
        INDArray inputs = Nd4j.createFromArray(rows);
        return new InputGrid(
                axes,
                data.fitted()
                        .inputScaling()
                        .map(scaling -> scaling.apply(inputs))
                        .orElse(inputs)
                        .castTo(data.train().samples().x().dataType()));
    }

    /** Values that are told apart where they are stored, and are numbers, however small or large the region is. */
    private static List<Double> axis(double least, double most, int points) {
        double size = Math.max(Math.abs(least), Math.abs(most));
        double margin = Math.max(most > least ? most / 10 - least / 10 : 1, size * SMALLEST_PART);
        double from = Math.max(least - margin, -Double.MAX_VALUE);
        double to = Math.min(most + margin, Double.MAX_VALUE);
        double step = to / (points - 1) - from / (points - 1);
        return IntStream.range(0, points).mapToObj(i -> from + i * step).toList();
    }
}
