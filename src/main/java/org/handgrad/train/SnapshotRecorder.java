package org.handgrad.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handgrad.data.Batch;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Follows one build of a training: keeps what it was like at a few epochs, and counts after each epoch what every
 * parameter took of the fall in cost.
 */
public final class SnapshotRecorder implements TrainingObserver {
    private final Build build;
    private final Network network;
    private final Batch wholeTrainingPart;
    private final SortedSet<Integer> epochs;
    private final Optional<INDArray> followed;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Parameters shapes;
    private Reached latest;

    /** Where the training is: plain numbers, because there may be a hundred thousand epochs. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reached(int epoch, double cost, double[] parameters, double[] gradient, CostShares shares) {}

    /**
     * Nothing is recorded yet.
     *
     * @param build the network's
     * @param network is asked for cost and gradient, and not changed
     * @param wholeTrainingPart what both are taken over
     * @param epochs at which a snapshot is kept, if they come
     * @param followed inputs [m, d] whose predictions are kept
     */
    public SnapshotRecorder(
            Build build,
            Network network,
            Batch wholeTrainingPart,
            SortedSet<Integer> epochs,
            Optional<INDArray> followed) {
        this.build = build;
        this.network = network;
        this.wholeTrainingPart = wholeTrainingPart;
        this.epochs = new TreeSet<>(epochs);
        this.followed = followed;
        this.shapes = network.parameters();
    }

    /** At most so many epochs from 0 to the last, both included; each about the same factor after the one before. */
    public static SortedSet<Integer> logSpaced(int last, int most) {
        SortedSet<Integer> epochs = new TreeSet<>(List.of(0, last));
        for (int i = 0; i < most - 2; i++) {
            epochs.add((int) Math.round(Math.pow(last, (double) i / (most - 2))));
        }
        return epochs;
    }

    /** The snapshots so far, in the order of their epochs; the last epoch before the build stopped is one of them. */
    public List<Snapshot> snapshots() {
        List<Snapshot> kept = new ArrayList<>(snapshots);
        if (latest != null && kept.stream().noneMatch(snapshot -> snapshot.epoch() == latest.epoch())) {
            kept.add(snapshot(Optional.empty()));
        }
        return kept;
    }

    private Snapshot snapshot(Optional<INDArray> predictions) {
        return new Snapshot(
                latest.epoch(),
                latest.cost(),
                Parameters.ofVector(latest.parameters(), shapes),
                Parameters.ofVector(latest.gradient(), shapes),
                latest.shares(),
                predictions);
    }

    @Override
    public void afterEpoch(int epoch, Map<Build, Double> costs) {
        if (!costs.containsKey(build)) {
            return; // it has stopped
        }
        double cost = network.unclippedCost(wholeTrainingPart).orElse(costs.get(build)); // which the gradient is of
        double[] here = network.parameterVector();
        double[] gradient = network.gradientVector(wholeTrainingPart);
        CostShares shares = latest == null
                ? CostShares.none(shapes)
                : latest.shares().after(shapes, latest.parameters(), latest.gradient(), here, latest.cost() - cost);
        latest = new Reached(epoch, cost, here, gradient, shares);
        if (epochs.contains(epoch)) {
            snapshots.add(snapshot(followed.map(x -> network.predict(x).dup())));
        }
    }
}
