package org.handgrad.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handgrad.data.Batch;
import org.handgrad.data.Part;

/**
 * The grids over which the models of an experiment are drawn, if they have one or two inputs.
 *
 * @param end for the trained models
 * @param moving for their snapshots: as fine as their number allows
 * @param plotData what is stored of both
 */
record PredictionGrids(Optional<InputGrid> end, Optional<InputGrid> moving, PlotData plotData) {
    private static final int MOST_POINTS = 500;

    /** Where nothing is drawn. */
    static final PredictionGrids NONE = new PredictionGrids(
            Optional.empty(), Optional.empty(), new PlotData(Optional.empty(), List.of(), List.of()));

    static PredictionGrids of(PreparedData data) {
        int inputs = data.train().inputs();
        if (!InputGrid.suits(inputs)) {
            return NONE;
        }
        InputGrid end = InputGrid.over(data, inputs == 1 ? 121 : 41);
        InputGrid moving = InputGrid.over(data, movingSide(inputs));
        Batch points = data.unscaled()
                .get(Part.TRAIN)
                .samples()
                .rows(IntStream.range(0, Math.min(MOST_POINTS, data.train().size()))
                        .toArray());
        return new PredictionGrids(
                Optional.of(end), Optional.of(moving), new PlotData(Optional.of(points), end.axes(), moving.axes()));
    }

    private static int movingSide(int inputs) {
        return inputs == 1 ? 61 : 21;
    }

    /** How many points the grid of the snapshots has; 0 if such models are not drawn. */
    static long movingPoints(int inputs) {
        return InputGrid.suits(inputs) ? (long) Math.pow(movingSide(inputs), inputs) : 0;
    }
}
