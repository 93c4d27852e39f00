package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.hand.HandNetwork;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SnapshotRecorderTest {
    private static final ModelSpec LINE =
            new ModelSpec("line", 1, List.of(new LayerSpec(1, Activation.IDENTITY, true)), Loss.MSE);
    private static final Dataset DATA = new Dataset(
            "three",
            new Batch(
                    Nd4j.createFromArray(new double[][] {{1}, {2}, {4}}),
                    Nd4j.createFromArray(new double[][] {{3}, {5}, {9}})),
            List.of("x"),
            new Task.Regression());
    private static final double RATE = 0.02;

    private final HandNetwork network = new HandNetwork(
            LINE,
            Precision.FLOAT64,
            new OptimizerSpec.Sgd(RATE),
            Parameters.owning(new TreeMap<>(Map.of( // in the order of the model, which Map.of alone does not keep
                    "W1", Nd4j.createFromArray(new double[][] {{0.5}}),
                    "b1", Nd4j.createFromArray(new double[] {-1})))));

    private List<Snapshot> record(int epochs, Optional<INDArray> followed, Integer... kept) {
        SnapshotRecorder recorder = new SnapshotRecorder(
                Build.HAND, network, DATA.samples(), new TreeSet<>(List.of(kept)), followed, UnaryOperator.identity());
        new Lockstep(
                        Map.of(Build.HAND, new Learner(network, new GradientSource.Analytic())),
                        Optional.empty(),
                        DATA.samples())
                .train(new Batches(DATA, 3, 1), epochs, recorder);
        return recorder.snapshots();
    }

    @Test
    void sharesAreThoseOfTheClosedForm() {
        double w = 0.5;
        double b = -1;
        double byW = 0;
        double byB = 0;
        double secondOrder = 0;
        double[] x = {1, 2, 4};
        double[] y = {3, 5, 9};
        for (int epoch = 0; epoch < 5; epoch++) {
            double gw = 0;
            double gb = 0;
            for (int i = 0; i < 3; i++) {
                gw += 2.0 / 3 * (w * x[i] + b - y[i]) * x[i];
                gb += 2.0 / 3 * (w * x[i] + b - y[i]);
            }
            byW += RATE * gw * gw;
            byB += RATE * gb * gb;
            for (double xi : x) { // the cost is a parabola: its second-order part is exact
                double moved = RATE * (gw * xi + gb);
                secondOrder -= moved * moved / 3;
            }
            w -= RATE * gw;
            b -= RATE * gb;
        }
        CostShares shares = record(5, Optional.empty(), 0, 5).get(1).shares();
        assertThat(shares.taken().get("W1")).isCloseTo(byW, within(1e-12));
        assertThat(shares.taken().get("b1")).isCloseTo(byB, within(1e-12));
        assertThat(shares.secondOrder()).isCloseTo(secondOrder, within(1e-12));
    }

    @Test
    void sharesAndRestAddUpToTheFallInCost() {
        List<Snapshot> snapshots = record(40, Optional.empty(), 0, 1, 7, 40);
        for (Snapshot snapshot : snapshots) {
            double sum = snapshot.shares().taken().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()
                    + snapshot.shares().secondOrder();
            assertThat(sum).isCloseTo(snapshots.get(0).cost() - snapshot.cost(), within(1e-12));
        }
    }

    @Test
    void keepsTheChosenEpochsAndTheLast() {
        assertThat(record(9, Optional.empty(), 0, 2, 50))
                .extracting(Snapshot::epoch)
                .containsExactly(0, 2, 9);
    }

    @Test
    void keepsPredictionsAsTheyWere() {
        INDArray followed = Nd4j.createFromArray(new double[][] {{10}});
        List<Snapshot> snapshots = record(1, Optional.of(followed), 0, 1);
        assertThat(snapshots.get(0).predictions().orElseThrow().getDouble(0)).isEqualTo(0.5 * 10 - 1);
        assertThat(snapshots.get(1).predictions().orElseThrow()).isEqualTo(network.predict(followed));
    }

    @Test
    void anInterruptedTrainingKeepsWhatItHad() {
        SnapshotRecorder recorder = new SnapshotRecorder(
                Build.HAND,
                network,
                DATA.samples(),
                new TreeSet<>(List.of(0, 100)),
                Optional.empty(),
                UnaryOperator.identity());
        Lockstep lockstep = new Lockstep(
                Map.of(Build.HAND, new Learner(network, new GradientSource.Analytic())),
                Optional.empty(),
                DATA.samples());
        lockstep.train(new Batches(DATA, 2, 1), 100, new TrainingObserver() {
            private int epochs;

            @Override
            public void afterEpoch(int epoch, Map<Build, Double> costs) {
                epochs = epoch;
                recorder.afterEpoch(epoch, costs);
            }

            @Override
            public boolean isInterrupted() {
                return epochs == 3;
            }
        });
        TrainingHistory history = lockstep.histories().get(Build.HAND);
        assertThat(history.status()).isEqualTo(TrainingHistory.Status.INTERRUPTED);
        assertThat(history.epochs()).isEqualTo(3);
        assertThat(recorder.snapshots()).extracting(Snapshot::epoch).containsExactly(0, 3);
    }

    @Test
    void epochsAreSpacedByFactors() {
        assertThat(SnapshotRecorder.logSpaced(1000, 5)).containsExactly(0, 1, 10, 100, 1000);
        assertThat(SnapshotRecorder.logSpaced(3, 60)).containsExactly(0, 1, 2, 3);
        assertThat(SnapshotRecorder.logSpaced(7, 2)).containsExactly(0, 7);
        assertThat(SnapshotRecorder.logSpaced(100_000, 60))
                .hasSizeLessThanOrEqualTo(60)
                .contains(0, 100_000);
    }
}
