package org.handgrad.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.handgrad.data.Batch;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Records one build of a training: snapshots at a few epochs, and after each epoch every parameter's share of the
 * decrease of the cost.
 */
public final class SnapshotRecorder implements TrainingObserver {
    private final Build build;
    private final Network network;
    private final Batch wholeTrainingPart;
    private final SortedSet<Integer> epochs;
    private final Optional<INDArray> followed;
    private final UnaryOperator<INDArray> inUnits;
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
     * @param network the network; not changed
     * @param wholeTrainingPart the samples of cost and gradient
     * @param epochs at which a snapshot is kept, if they come
     * @param followed inputs [m, d] at which predictions are recorded
     * @param inUnits makes of outputs what is recorded of them [m, k]
     */
    public SnapshotRecorder(
            Build build,
            Network network,
            Batch wholeTrainingPart,
            SortedSet<Integer> epochs,
            Optional<INDArray> followed,
            UnaryOperator<INDArray> inUnits) {
        this.build = build;
        this.network = network;
        this.wholeTrainingPart = wholeTrainingPart;
        this.epochs = new TreeSet<>(epochs);
        this.followed = followed;
        this.inUnits = inUnits;
        this.shapes = network.parameters();
    }

    /** At most {@code most} epochs from 0 to the last, logarithmically spaced, ends included. */
    public static SortedSet<Integer> logSpaced(int last, int most) {
        SortedSet<Integer> epochs = new TreeSet<>(List.of(0, last));
        for (int i = 0; i < most - 2; i++) {
            epochs.add((int) Math.round(Math.pow(last, (double) i / (most - 2))));
        }
        return epochs;
    }

    /** The snapshots so far, in order of epochs, including the last epoch of the build. */
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
            snapshots.add(
                    snapshot(followed.map(x -> inUnits.apply(network.predict(x)).dup())));
        }
    }
}
