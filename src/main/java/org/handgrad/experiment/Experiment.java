package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.train.Learner;
import org.handgrad.train.Lockstep;
import org.handgrad.train.Parity;
import org.handgrad.train.Snapshot;
import org.handgrad.train.SnapshotRecorder;
import org.handgrad.train.TrainingHistory;

/** Runs every combination of a configuration; the builds of one combination train in lockstep. */
public final class Experiment {
    private final ExperimentConfig config;
    private final LoadedData loaded;
    private final PreparedData firstFold;
    private final PredictionGrids grids;
    private final Progress progress;
    private final List<RunResult> runs = new ArrayList<>();
    private final List<ParityResult> parities = new ArrayList<>();

    private Experiment(ExperimentConfig config, Progress progress) {
        this.config = config;
        this.loaded = LoadedData.of(config.data());
        this.firstFold = loaded.fold(1);
        this.grids = PredictionGrids.of(firstFold);
        this.progress = progress;
    }

    /**
     * Trains, compares builds, and checks gradients. If a run fails, the others continue. After an interruption the
     * remaining runs are marked as interrupted.
     *
     * @throws org.handgrad.data.DataException if the data cannot be read
     */
    public static ExperimentResult run(ExperimentConfig config, Progress progress) {
        Experiment experiment = new Experiment(config, progress);
        experiment.runAll(experiment.firstFold, 1);
        for (int fold = 2; fold <= experiment.loaded.folds(); fold++) {
            experiment.runAll(experiment.loaded.fold(fold), fold);
        }
        return experiment.result();
    }

    private void runAll(PreparedData data, int fold) {
        OptionalInt number = config.data().folds().isPresent() ? OptionalInt.of(fold) : OptionalInt.empty();
        for (ExperimentConfig.Model model : config.models()) {
            for (GradientSource gradient : config.gradients()) {
                for (OptimizerSpec optimizer : config.optimizers()) {
                    for (long seed : config.seeds()) {
                        compare(
                                model,
                                new RunSpec(
                                        model.spec(),
                                        Build.HAND,
                                        gradient,
                                        optimizer,
                                        config.precision(),
                                        seed,
                                        number),
                                data);
                    }
                }
            }
        }
    }

    private ExperimentResult result() {
        Dataset training = firstFold.train().castTo(config.precision().dataType());
        return new ExperimentResult(
                config,
                progress.isInterrupted(),
                firstFold.summary(),
                runs,
                parities,
                compared("the gradient check", () -> GradientComparison.of(config, firstFold.train(), progress)),
                progress.isInterrupted()
                        ? List.of()
                        : compared(
                                "the comparison with finite differences",
                                () -> DifferenceError.of(config, training.samples())),
                grids.plotData(),
                Provenance.of(config));
    }

    /** Nothing, if it fails: the runs are there, and are not to be lost with it. */
    private <T> List<T> compared(String what, Supplier<List<T>> comparison) {
        try {
            return comparison.get();
        } catch (RuntimeException e) {
            progress.end();
            progress.failed(what, e);
            return List.of();
        }
    }

    private void compare(ExperimentConfig.Model model, RunSpec hand, PreparedData data) {
        if (progress.isInterrupted()) {
            config.builds().forEach(build -> runs.add(RunResult.without(hand.by(build), TrainingHistory.notBegun())));
            return;
        }
        int before = runs.size();
        try {
            train(model, hand, data);
        } catch (RuntimeException e) {
            progress.failed(hand.id(), e);
            runs.subList(before, runs.size()).clear();
            config.builds().forEach(build -> runs.add(RunResult.without(hand.by(build), TrainingHistory.failed(e))));
        }
    }

    private void train(ExperimentConfig.Model model, RunSpec hand, PreparedData data) {
        Dataset training = data.train().castTo(hand.precision().dataType());
        Parameters initial = model.initial().draw(model.spec(), hand.seed()).castTo(hand.precision());
        Map<Build, Network> networks = new LinkedHashMap<>();
        config.builds().forEach(build -> networks.put(build, hand.by(build).network(initial)));
        Map<Build, Learner> learners = new LinkedHashMap<>();
        networks.forEach((build, network) -> learners.put(build, new Learner(network, hand.gradient())));
        boolean comparable = networks.containsKey(Build.HAND) && networks.size() > 1;
        Optional<Learner> shadow =
                comparable ? Optional.of(new Learner(hand.shadow(initial), hand.gradient())) : Optional.empty();
        Build leader =
                networks.containsKey(Build.HAND) ? Build.HAND : config.builds().get(0);
        boolean first = hand.seed() == config.seeds().get(0) && hand.fold().orElse(1) == 1;
        Optional<SnapshotRecorder> recorder =
                first ? Optional.of(recorder(leader, networks.get(leader), training)) : Optional.empty();

        Lockstep lockstep = new Lockstep(learners, shadow, training.samples(), data.heldOut(hand.precision()));
        int epochs = config.training().epochs();
        int batchSize = config.training().batchSize().orElse(training.size());
        progress.begin(label(hand), epochs);
        lockstep.train(
                new Batches(training, batchSize, hand.seed()),
                epochs,
                new ProgressObserver(leader, progress, recorder));
        progress.end();

        lockstep.histories().forEach((build, history) -> {
            Optional<SnapshotRecorder> own = build == leader ? recorder : Optional.empty();
            Optional<TrainedModel> trained = history.status() == TrainingHistory.Status.OK
                    ? Optional.of(TrainedModel.of(
                            networks.get(build), data, own.flatMap(recording -> grids.end()), own.isPresent()))
                    : Optional.empty();
            List<Snapshot> snapshots = own.map(SnapshotRecorder::snapshots).orElse(List.of());
            runs.add(new RunResult(hand.by(build), history, trained, snapshots));
            history.failure().ifPresent(cause -> progress.failed(hand.by(build).id(), cause));
        });
        Map<Build, Parity> apart = lockstep.parities();
        apart.forEach((build, parity) -> parities.add(new ParityResult(hand, hand.by(build), parity)));
    }

    private SnapshotRecorder recorder(Build build, Network network, Dataset training) {
        return new SnapshotRecorder(
                build,
                network,
                training.samples(),
                SnapshotPlan.epochs(config, network.model(), grids),
                grids.moving().map(InputGrid::inputs));
    }

    private String label(RunSpec run) {
        String once = "%s %s, %s, %s, seed %s"
                .formatted(
                        config.name(),
                        run.model().name(),
                        run.gradient().name(),
                        run.optimizer().name(),
                        run.seed());
        return run.fold().isPresent()
                ? "%s, fold %s of %s".formatted(once, run.fold().getAsInt(), loaded.folds())
                : once;
    }
}
