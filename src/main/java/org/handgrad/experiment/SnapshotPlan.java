package org.handgrad.experiment;

import java.util.Arrays;
import java.util.SortedSet;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.model.ModelSpec;
import org.handgrad.train.SnapshotRecorder;

/** At which epochs snapshots are kept: as many as can be stored in a file that a browser opens at once. */
public final class SnapshotPlan {
    /** Of parameters, gradients and half as precise predictions, in all snapshots of an experiment. */
    private static final long MOST_NUMBERS = 40_000;

    /** Models with more parameters are followed without them. */
    public static final long MOST_PARAMETERS = 10_000;

    private static final int MOST_SNAPSHOTS = 60;
    private static final int FEWEST_SNAPSHOTS = 12;

    private SnapshotPlan() {}

    static SortedSet<Integer> epochs(ExperimentConfig config, ModelSpec model, PredictionGrids grids) {
        long parameters = model.parameterShapes().values().stream()
                .mapToLong(shape -> Arrays.stream(shape).reduce(1, (a, b) -> a * b))
                .sum();
        long stored = parameters > MOST_PARAMETERS ? 0 : 2 * parameters;
        long predictions = grids.moving()
                .map(grid -> grid.inputs().size(0) * model.outputs() / 2)
                .orElse(0L);
        long runs = (long) config.models().size()
                * config.gradients().size()
                * config.optimizers().size();
        long affordable = MOST_NUMBERS / (runs * Math.max(1, stored + predictions));
        int most = (int) Math.max(FEWEST_SNAPSHOTS, Math.min(MOST_SNAPSHOTS, affordable));
        return SnapshotRecorder.logSpaced(config.training().epochs(), most);
    }
}
