package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.train.Learner;
import org.handgrad.train.Lockstep;
import org.handgrad.train.Parity;
import org.handgrad.train.Snapshot;
import org.handgrad.train.SnapshotRecorder;
import org.handgrad.train.TrainingHistory;

/** One model, gradient source, optimiser, seed and fold: its builds train in lockstep. */
final class LockstepComparison {
    private final ExperimentConfig config;
    private final ExperimentConfig.Model model;
    private final RunSpec hand;
    private final PreparedData data;
    private final Progress progress;
    private final PredictionGrids grids;
    private final int snapshots;
    private final List<RunResult> runs = new ArrayList<>();
    private final List<ParityResult> parities = new ArrayList<>();

    /**
     * @param config what this comparison shares with the others of its experiment
     * @param grids over which the model is drawn
     * @param snapshots how many are kept; 0 for none
     */
    LockstepComparison(
            ExperimentConfig config,
            ExperimentConfig.Model model,
            RunSpec hand,
            PreparedData data,
            PredictionGrids grids,
            int snapshots,
            Progress progress) {
        this.config = config;
        this.model = model;
        this.hand = hand;
        this.data = data;
        this.grids = grids;
        this.snapshots = snapshots;
        this.progress = progress;
    }

    List<RunResult> runs() {
        return runs;
    }

    List<ParityResult> parities() {
        return parities;
    }

    /** A failure is a result; after an interruption nothing is begun. */
    void run() {
        if (progress.isInterrupted()) {
            without(TrainingHistory.notBegun());
            return;
        }
        try {
            train();
        } catch (RuntimeException e) {
            progress.failed(hand.id(), e);
            without(TrainingHistory.failed(e));
        }
    }

    private void without(TrainingHistory history) {
        runs.clear();
        parities.clear();
        config.builds().forEach(build -> runs.add(RunResult.without(hand.by(build), history)));
    }

    private void train() {
        Dataset training = data.train().castTo(hand.precision().dataType());
        Parameters initial = model.initial().draw(hand.model(), hand.seed()).castTo(hand.precision());
        Map<Build, Network> networks = new LinkedHashMap<>();
        config.builds().forEach(build -> networks.put(build, hand.by(build).network(initial)));
        Map<Build, Learner> learners = new LinkedHashMap<>();
        networks.forEach((build, network) -> learners.put(build, new Learner(network, hand.gradient())));
        boolean comparable = networks.containsKey(Build.HAND) && networks.size() > 1;
        Optional<Learner> shadow =
                comparable ? Optional.of(new Learner(hand.shadow(initial), hand.gradient())) : Optional.empty();
        Build leader =
                networks.containsKey(Build.HAND) ? Build.HAND : config.builds().get(0);
        Optional<SnapshotRecorder> recorder =
                snapshots > 0 ? Optional.of(recorder(leader, networks.get(leader), training)) : Optional.empty();

        Lockstep lockstep = new Lockstep(learners, shadow, training.samples(), data.heldOut(hand.precision()));
        int epochs = config.training().epochs();
        int batchSize = config.training().batchSize().orElse(training.size());
        progress.begin(label(), epochs);
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
            List<Snapshot> kept = own.map(SnapshotRecorder::snapshots).orElse(List.of());
            runs.add(new RunResult(hand.by(build), history, trained, kept));
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
                SnapshotRecorder.logSpaced(config.training().epochs(), snapshots),
                grids.moving().map(InputGrid::inputs),
                data::inUnits);
    }

    private String label() {
        String once = "%s %s, %s, %s, seed %s"
                .formatted(
                        config.name(),
                        hand.model().name(),
                        hand.gradient().name(),
                        hand.optimizer().name(),
                        hand.seed());
        return hand.fold().isPresent()
                ? "%s, fold %s of %s"
                        .formatted(
                                once,
                                hand.fold().getAsInt(),
                                config.data().folds().orElseThrow().total())
                : once;
    }
}
