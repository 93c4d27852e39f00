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
    private Snapshot latest;

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
        if (latest != null && !kept.contains(latest)) {
            kept.add(latest);
        }
        return kept;
    }

    @Override
    public void afterEpoch(int epoch, Map<Build, Double> costs) {
        if (!costs.containsKey(build)) {
            return; // it has stopped
        }
        double cost = costs.get(build);
        Parameters here = network.parameters();
        Parameters gradient = network.gradient(wholeTrainingPart);
        CostShares shares = latest == null
                ? CostShares.none(here)
                : latest.shares().after(latest.parameters(), latest.gradient(), here, latest.cost() - cost);
        latest = new Snapshot(epoch, cost, here, gradient, shares, Optional.empty());
        if (epochs.contains(epoch)) {
            latest = new Snapshot(
                    epoch,
                    cost,
                    here,
                    gradient,
                    shares,
                    followed.map(x -> network.predict(x).dup()));
            snapshots.add(latest);
        }
    }
}
