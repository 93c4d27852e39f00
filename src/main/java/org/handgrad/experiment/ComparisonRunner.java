package org.handgrad.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.model.Build;
import org.handgrad.train.TrainingHistory;

/** Runs comparisons one after the other. It keeps the data of the last one: the next one has probably the same. */
public final class ComparisonRunner {
    private ExperimentConfig.Data last;
    private LoadedData loaded;

    /**
     * Runs one comparison; a failure is a result. After an interruption, what there is by then. No gradients are checked.
     *
     * @param alone a configuration with one model, gradient source, optimiser and seed
     * @param fold which one is the test part; empty without folds
     * @throws org.handgrad.data.DataException if the data cannot be read
     */
    public ExperimentResult run(ExperimentConfig alone, OptionalInt fold, Recording recording, Progress progress) {
        PreparedData data = data(alone, fold);
        PredictionGrids grids = grids(data, recording);
        LockstepComparison comparison = new LockstepComparison(
                alone, alone.models().get(0), hand(alone, fold, data), data, grids, recording.snapshots(), progress);
        comparison.run();
        return result(alone, data, comparison.runs(), comparison.parities(), grids, progress.isInterrupted());
    }

    /**
     * What stands in the place of a comparison that gave no result.
     *
     * @param history why
     */
    public ExperimentResult without(
            ExperimentConfig alone, OptionalInt fold, Recording recording, TrainingHistory history) {
        PreparedData data = data(alone, fold);
        List<RunResult> runs = alone.builds().stream()
                .map(build -> RunResult.without(hand(alone, fold, data).by(build), history))
                .toList();
        return result(alone, data, runs, List.of(), grids(data, recording), false);
    }

    private PreparedData data(ExperimentConfig alone, OptionalInt fold) {
        if (!alone.data().equals(last)) {
            loaded = LoadedData.of(alone.data());
            last = alone.data();
        }
        return loaded.fold(fold.orElse(1));
    }

    private static RunSpec hand(ExperimentConfig alone, OptionalInt fold, PreparedData data) {
        return new RunSpec(
                data.spec(alone.models().get(0)),
                Build.HAND,
                alone.gradients().get(0),
                alone.optimizers().get(0),
                alone.precision(),
                alone.seeds().get(0),
                fold);
    }

    private static PredictionGrids grids(PreparedData data, Recording recording) {
        return recording.snapshots() > 0 ? PredictionGrids.of(data) : PredictionGrids.NONE;
    }

    private static ExperimentResult result(
            ExperimentConfig alone,
            PreparedData data,
            List<RunResult> runs,
            List<ParityResult> parities,
            PredictionGrids grids,
            boolean interrupted) {
        return new ExperimentResult(
                alone,
                interrupted,
                data.summary(),
                runs,
                parities,
                List.of(),
                List.of(),
                grids.plotData(),
                Provenance.of(alone));
    }
}
