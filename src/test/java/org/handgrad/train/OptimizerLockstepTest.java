package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.testing.Numbers.assertWithin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.dl4j.Departure;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.testing.Optimizers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-written optimisers beside DL4J's own and ND4J's updaters, over the same batches from the same start. */
@Tag("slow")
class OptimizerLockstepTest {
    private static final double ONE_STEP_TOLERANCE = 1e-12;

    static List<LockstepSetup> float64() {
        return setups(Precision.FLOAT64);
    }

    static List<LockstepSetup> float32() {
        return setups(Precision.FLOAT32).stream()
                .filter(setup -> isDecaying(setup) && setup.batchSize() == LockstepSetup.MINIBATCH)
                .toList();
    }

    private static List<LockstepSetup> setups(Precision precision) {
        List<LockstepSetup> setups = new ArrayList<>();
        for (OptimizerSpec optimizer : Optimizers.all()) {
            for (double weightDecay : new double[] {0, 0.01}) {
                for (int batchSize : new int[] {LockstepSetup.SAMPLES, LockstepSetup.MINIBATCH}) {
                    setups.add(new LockstepSetup(optimizer, weightDecay, batchSize, precision));
                }
            }
        }
        return setups;
    }

    @ParameterizedTest
    @MethodSource("float64")
    void parityHoldsOverTheWholeRun(LockstepSetup setup) {
        assertParityHolds(setup);
    }

    @ParameterizedTest
    @MethodSource("float32")
    void parityHoldsOverTheWholeRunInFloat32(LockstepSetup setup) {
        assertParityHolds(setup);
    }

    /** The builds start every step from equal parameters, so that only the states of the optimisers may part. */
    @ParameterizedTest
    @MethodSource("float64")
    void everyStepFromEqualParametersAgrees(LockstepSetup setup) {
        Network hand = setup.network(Build.HAND);
        Network dl4j = setup.network(other(setup));
        Batches batches = setup.batches();
        for (int epoch = 0; epoch < setup.epochs() / 4; epoch++) {
            for (Batch batch : batches.nextEpoch()) {
                hand.setParameters(dl4j.parameters());
                hand.step(batch);
                dl4j.step(batch);
                assertWithin(
                        ONE_STEP_TOLERANCE,
                        hand.parameters().toVector(),
                        dl4j.parameters().toVector());
            }
        }
    }

    /** To take a step from the hand build's state leaves no trace in the training of the build that takes it. */
    @ParameterizedTest
    @MethodSource("org.handgrad.testing.Optimizers#ofDl4j")
    void comparedStepsChangeNoBitOfATraining(OptimizerSpec optimizer) {
        LockstepSetup setup = new LockstepSetup(optimizer, 0.01, LockstepSetup.MINIBATCH, Precision.FLOAT32);
        Map<Build, Network> compared = others(setup);
        Map<Build, Network> alone = others(setup);
        Lockstep lockstep = setup.train(compared, setup.epochs());
        assertThat(lockstep.parities().get(Build.DL4J).steps()).hasSize(6);
        Map<Build, TrainingHistory> histories = setup.trainWithoutShadow(alone).histories();
        alone.forEach((build, network) -> {
            assertThat(lockstep.histories().get(build).costs())
                    .isEqualTo(histories.get(build).costs());
            assertThat(vectors(compared.get(build))).isEqualTo(vectors(network));
            assertThat(compared.get(build).state().stepsTaken())
                    .isEqualTo(network.state().stepsTaken())
                    .isEqualTo(32);
        });
    }

    /** DL4J, or where it cannot train SameDiff with ND4J's updater. */
    private static Build other(LockstepSetup setup) {
        return Departure.of(setup.optimizer()).isEmpty() ? Build.DL4J : Build.AUTODIFF;
    }

    private static Map<Build, Network> others(LockstepSetup setup) {
        Map<Build, Network> networks = new LinkedHashMap<>();
        List.of(Build.DL4J, Build.AUTODIFF).forEach(build -> networks.put(build, setup.network(build)));
        return networks;
    }

    private static List<List<Double>> vectors(Network network) {
        return network.state().parts().stream()
                .map(part -> DoubleStream.of(part.toVector()).boxed().toList())
                .toList();
    }

    private static boolean isDecaying(LockstepSetup setup) {
        return setup.restraints().penalty().weights().isActive();
    }

    private static void assertParityHolds(LockstepSetup setup) {
        Build[] others = isDecaying(setup) && other(setup) == Build.DL4J
                ? new Build[] {Build.DL4J, Build.AUTODIFF}
                : new Build[] {other(setup)};
        Lockstep lockstep = setup.train(others);

        TrainingHistory history = lockstep.histories().get(Build.HAND);
        assertThat(history.finalCost().orElseThrow())
                .as("it learns")
                .isLessThan(history.costs().get(0));
        assertThat(lockstep.parities()).containsOnlyKeys(others);
        assertThat(lockstep.parities().values())
                .allMatch(Parity::holds)
                .allSatisfy(parity -> assertThat(parity.steps()).hasSize(6).allMatch(StepComparison::agrees));
    }
}
