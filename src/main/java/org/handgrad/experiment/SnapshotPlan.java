package org.handgrad.experiment;

import java.util.Arrays;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.model.ModelSpec;

/** How many snapshots are kept: as many as can be stored in a file that a browser opens at once. */
public final class SnapshotPlan {
    /** Of parameters, gradients and half as precise predictions, in all snapshots of an experiment. */
    private static final long MOST_NUMBERS = 40_000;

    /** Models with more parameters are followed without them. */
    public static final long MOST_PARAMETERS = 10_000;

    private static final int MOST_SNAPSHOTS = 60;
    private static final int FEWEST_SNAPSHOTS = 12;

    private SnapshotPlan() {}

    /** Of one training of this model, if the experiment has a snapshot of each of its models, gradient sources and optimisers. */
    public static int most(ExperimentConfig experiment, ModelSpec model) {
        long parameters = model.parameterShapes().values().stream()
                .mapToLong(shape -> Arrays.stream(shape).reduce(1, (a, b) -> a * b))
                .sum();
        long stored = parameters > MOST_PARAMETERS ? 0 : 2 * parameters;
        long predictions = PredictionGrids.movingPoints(model.inputs()) * model.outputs() / 2;
        long runs = (long) experiment.models().size()
                * experiment.gradients().size()
                * experiment.optimizers().size();
        long affordable = MOST_NUMBERS / (runs * Math.max(1, stored + predictions));
        return (int) Math.max(FEWEST_SNAPSHOTS, Math.min(MOST_SNAPSHOTS, affordable));
    }
}
