package org.handgrad.experiment;

import java.util.List;
import java.util.Optional;
import org.handgrad.data.Batch;

/**
 * What it takes to draw models of one or two inputs over their data, in the data's own units.
 *
 * @param points the first samples of the training part; empty if there are more inputs, and then all else is too
 * @param axes where the predictions of a trained model were asked for
 * @param movingAxes where those of its snapshots were, more coarsely
 */
public record PlotData(Optional<Batch> points, List<List<Double>> axes, List<List<Double>> movingAxes) {
    public PlotData {
        axes = axes.stream().map(List::copyOf).toList();
        movingAxes = movingAxes.stream().map(List::copyOf).toList();
    }
}
