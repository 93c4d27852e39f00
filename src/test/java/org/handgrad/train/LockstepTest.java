package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.data.Task;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.TrainingState;
import org.handgrad.train.Parity.Verdict;
import org.handgrad.train.TrainingHistory.Status;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Three samples in batches of two: two steps make an epoch. */
class LockstepTest {
    private static final INDArray COLUMN = Nd4j.createFromArray(new double[][] {{1}, {2}, {3}});
    private static final Dataset DATA =
            new Dataset("three", new Batch(COLUMN, COLUMN), List.of("x"), new Task.Regression());

    private final Map<Build, Learner> learners = new LinkedHashMap<>();

    @Test
    void recordsTheCostBeforeTheFirstEpochAndAfterEach() {
        Fake network = add(Build.HAND, new Fake(1, w -> w + 1));
        List<Integer> told = new ArrayList<>();
        Lockstep lockstep = new Lockstep(learners, Optional.empty(), DATA.samples());
        lockstep.train(new Batches(DATA, 2, 1), 3, telling(told));

        TrainingHistory history = lockstep.histories().get(Build.HAND);
        assertThat(history.costs()).containsExactly(1.0, 3.0, 5.0, 7.0);
        assertThat(history.status()).isEqualTo(Status.OK);
        assertThat(history.epochs()).isEqualTo(3);
        assertThat(history.finalCost()).hasValue(7);
        assertThat(history.epochNanos()).hasSize(3);
        assertThat(told).containsExactly(0, 1, 2, 3);
        assertThat(network.batches).extracting(Batch::size).containsExactly(2L, 1L, 2L, 1L, 2L, 1L);
    }

    @Test
    void everyBuildSeesTheSameBatchesInTheSameOrder() {
        Fake hand = add(Build.HAND, new Fake(1, w -> w));
        Fake dl4j = add(Build.DL4J, new Fake(1, w -> w));
        train(4);
        assertThat(dl4j.batches).hasSize(8).isEqualTo(hand.batches);
        assertThat(hand.batches.get(0)).isNotEqualTo(hand.batches.get(1));
    }

    @Test
    void aBuildThatThrowsFailsAndTheOthersGoOn() {
        IllegalStateException cause = new IllegalStateException("no more");
        Fake hand = add(Build.HAND, new Fake(1, w -> {
            if (w == 4) {
                throw cause;
            }
            return w + 1;
        }));
        add(Build.DL4J, new Fake(1, w -> w + 1));
        Map<Build, TrainingHistory> histories = train(5).histories();

        TrainingHistory failed = histories.get(Build.HAND);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure()).containsSame(cause);
        assertThat(failed.costs()).containsExactly(1.0, 3.0);
        assertThat(failed.epochs()).isEqualTo(1);
        assertThat(failed.finalCost()).isEmpty();
        assertThat(hand.batches).hasSize(4);
        assertThat(histories.get(Build.DL4J).status()).isEqualTo(Status.OK);
        assertThat(histories.get(Build.DL4J).epochs()).isEqualTo(5);
    }

    @Test
    void aBuildWhoseCostIsNoNumberDivergesInThatEpochAndTheOthersGoOn() {
        Fake hand = add(Build.HAND, new Fake(1, w -> w > 4 ? Double.NaN : w + 1));
        add(Build.DL4J, new Fake(1, w -> w > 2 ? Double.POSITIVE_INFINITY : w + 1));
        add(Build.AUTODIFF, new Fake(1, w -> w + 1));
        Map<Build, TrainingHistory> histories = train(6).histories();

        TrainingHistory nan = histories.get(Build.HAND);
        assertThat(nan.status()).isEqualTo(Status.DIVERGED);
        assertThat(nan.epochs()).isEqualTo(3);
        assertThat(nan.costs()).containsExactly(1.0, 3.0, 5.0, Double.NaN);
        assertThat(nan.finalCost()).isEmpty();
        assertThat(nan.failure()).isEmpty();
        assertThat(hand.batches).hasSize(6);
        assertThat(histories.get(Build.DL4J).status()).isEqualTo(Status.DIVERGED);
        assertThat(histories.get(Build.DL4J).epochs()).isEqualTo(2);
        assertThat(histories.get(Build.AUTODIFF).epochs()).isEqualTo(6);
    }

    @Test
    void aBuildThatStartsWithoutACostIsNotTrained() {
        Fake hand = add(Build.HAND, new Fake(Double.NaN, w -> w + 1));
        TrainingHistory history = train(2).histories().get(Build.HAND);
        assertThat(history.status()).isEqualTo(Status.DIVERGED);
        assertThat(history.epochs()).isZero();
        assertThat(history.medianEpochMillis()).isEmpty();
        assertThat(hand.batches).isEmpty();
    }

    @Test
    void thereIsNoParityWithoutAShadow() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> w + 1));
        assertThat(train(2).parities()).isEmpty();
    }

    @Test
    void parityIsTheLargestDistanceBesideTheShadows() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> w + 1 + 0x1p-7));
        add(Build.AUTODIFF, new Fake(1, w -> w + (w < 3 ? 1.25 : 0.75)));
        Map<Build, Parity> parities =
                train(2, new Fake(1 + 0x1p-12, w -> w + 1)).parities();

        assertThat(parities).containsOnlyKeys(Build.DL4J, Build.AUTODIFF);
        Parity parity = parities.get(Build.DL4J);
        assertThat(parity.holds()).isTrue();
        assertThat(parity.maxDifference()).isEqualTo(4 * 0x1p-7);
        assertThat(parity.relativeDifference()).isEqualTo(4 * 0x1p-7 / 5);
        assertThat(parity.bound()).isEqualTo(100 * 0x1p-12);
        assertThat(parity.undecidedFrom()).isEmpty();
        assertThat(parity.curve())
                .isEqualTo(new DownsampledCurve(1, List.of(0.0, 0x1p-7 / 2, 2 * 0x1p-7 / 3, 3 * 0x1p-7 / 4, 4 * 0x1p-7 / 5)));
        // furthest in the middle, where it has 3.5 beside 3
        assertThat(parities.get(Build.AUTODIFF).maxDifference()).isEqualTo(0.5);
        assertThat(parities.get(Build.AUTODIFF).verdict()).isEqualTo(Verdict.PARTS);
    }

    /** The shadow is where the hand build is up to step 2, and an eighth of its size away at step 3. */
    @Test
    void whereTheShadowGoesFarOneCannotTellButWhatWasSeenBeforeCounts() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> w + 1.25));
        add(Build.AUTODIFF, new Fake(1, w -> w + (w < 3 ? 1 : 5)));
        Map<Build, Parity> parities =
                train(2, new Fake(1, w -> w + (w < 3 ? 1 : 1.5))).parities();

        Parity early = parities.get(Build.DL4J);
        assertThat(early.verdict()).isEqualTo(Verdict.PARTS);
        assertThat(early.relativeDifference()).isEqualTo(0.5 / 3);
        assertThat(early.bound()).isEqualTo(100 * 0x1p-53);
        Parity late = parities.get(Build.AUTODIFF);
        assertThat(late.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(late.holds()).isFalse();
        assertThat(late.undecidedFrom()).hasValue(3);
        assertThat(late.relativeDifference()).isEqualTo(8.0 / 5);
        assertThat(late.bound()).isEqualTo(100 * 1.0 / 5);
    }

    /** Steps 1, 2 and the last one, 4; the distances of the trajectories do not matter. */
    @Test
    void everyStepThatIsComparedStartsFromTheHandBuild() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> w + (w == 2 ? 1.5 : 1)));
        Parity parity = train(2, new Fake(1, w -> w + 1)).parities().get(Build.DL4J);
        assertThat(parity.steps())
                .containsExactly(
                        new StepComparison(1, 0, 10 * 0x1p-53),
                        new StepComparison(2, 0.5 / 3, 10 * 0x1p-53),
                        new StepComparison(4, 0, 10 * 0x1p-53));
        assertThat(parity.steps()).extracting(StepComparison::agrees).containsExactly(true, false, true);
        assertThat(parity.passes()).isFalse();
    }

    @Test
    void aStepMayDifferByTenTimesWhatRoundingsMakeOfIt() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> w + 1 + 0x1p-20));
        add(Build.AUTODIFF, new Fake(1, w -> w + 1 + 0x1p-16));
        Map<Build, Parity> parities =
                train(1, new Fake(1, w -> w + 1 - 0x1p-20)).parities();
        assertThat(parities.get(Build.DL4J).steps()).hasSize(2).allMatch(StepComparison::agrees);
        assertThat(parities.get(Build.AUTODIFF).steps()).hasSize(2).noneMatch(StepComparison::agrees);
    }

    @Test
    void parityDoesNotHoldBeyondOneHundredTimesTheShadowsDistance() {
        add(Build.HAND, new Fake(1, w -> w));
        add(Build.DL4J, new Fake(1 + 0x1p-10, w -> w));
        add(Build.AUTODIFF, new Fake(1 + 0x1p-12, w -> w));
        Map<Build, Parity> parities = train(1, new Fake(1 + 0x1p-18, w -> w)).parities();
        assertThat(parities.get(Build.DL4J).holds()).isFalse(); // 256 times
        assertThat(parities.get(Build.AUTODIFF).holds()).isTrue(); // 64 times
    }

    @Test
    void buildsThatDivergeTogetherAreComparedAsLongAsTheyAreFinite() {
        add(Build.HAND, new Fake(1, w -> w * 1e200));
        add(Build.DL4J, new Fake(1 + 0x1p-40, w -> w * 1e200));
        Parity parity =
                train(3, new Fake(1 + 0x1p-40, w -> w * 1e200)).parities().get(Build.DL4J);
        assertThat(parity.relativeDifference()).isCloseTo(0x1p-40, within(1e-15));
        assertThat(parity.holds()).isTrue();
    }

    @Test
    void aBuildThatAloneLeavesTheNumbersIsInfinitelyFarAway() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> Double.NaN));
        Parity parity = train(2, new Fake(1 + 0x1p-30, w -> w + 1)).parities().get(Build.DL4J);
        assertThat(parity.maxDifference()).isInfinite();
        assertThat(parity.holds()).isFalse();
    }

    @Test
    void aBuildThatFailsAloneIsInfinitelyFarAway() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> {
            throw new IllegalStateException("at once");
        }));
        Parity parity = train(3, new Fake(1 + 0x1p-30, w -> w + 1)).parities().get(Build.DL4J);
        assertThat(parity.maxDifference()).isInfinite();
        assertThat(parity.holds()).isFalse();
    }

    @Test
    void whatIsInterruptedStopsWhereItIs() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> w + 1));
        Lockstep lockstep = interruptedAfter(2);
        lockstep.histories().values().forEach(history -> {
            assertThat(history.status()).isEqualTo(Status.INTERRUPTED);
            assertThat(history.epochs()).isEqualTo(2);
            assertThat(history.costs()).containsExactly(1.0, 3.0, 5.0);
            assertThat(history.finalCost()).isEmpty();
        });
        assertThat(lockstep.parities().get(Build.DL4J).holds()).isTrue();
    }

    @Test
    void thereIsNoParityOfWhatNeverTookAStep() {
        add(Build.HAND, new Fake(1, w -> w + 1));
        add(Build.DL4J, new Fake(1, w -> w + 1));
        assertThat(interruptedAfter(0).parities()).isEmpty();
    }

    private Lockstep interruptedAfter(int epochs) {
        Lockstep lockstep = new Lockstep(
                learners,
                Optional.of(new Learner(new Fake(1 + 0x1p-30, w -> w + 1), new GradientSource.Analytic())),
                DATA.samples());
        lockstep.train(new Batches(DATA, 2, 1), 5, new TrainingObserver() {
            private int done;

            @Override
            public void afterEpoch(int epoch, Map<Build, Double> costs) {
                done = epoch;
            }

            @Override
            public boolean isInterrupted() {
                return done == epochs;
            }
        });
        return lockstep;
    }

    private static TrainingObserver telling(List<Integer> told) {
        return new TrainingObserver() {
            @Override
            public void afterEpoch(int epoch, Map<Build, Double> costs) {
                told.add(epoch);
            }
        };
    }

    private Fake add(Build build, Fake network) {
        learners.put(build, new Learner(network, new GradientSource.Analytic()));
        return network;
    }

    private Lockstep train(int epochs) {
        return train(epochs, Optional.empty());
    }

    private Lockstep train(int epochs, Fake shadow) {
        return train(epochs, Optional.of(new Learner(shadow, new GradientSource.Analytic())));
    }

    private Lockstep train(int epochs, Optional<Learner> shadow) {
        Lockstep lockstep = new Lockstep(learners, shadow, DATA.samples());
        lockstep.train(new Batches(DATA, 2, 1), epochs, TrainingObserver.NONE);
        return lockstep;
    }

    /** One weight that each step changes as it is told, and that is the cost. */
    private static final class Fake implements Network {
        private final DoubleUnaryOperator step;
        private final List<Batch> batches = new ArrayList<>();
        private double w;

        Fake(double w, DoubleUnaryOperator step) {
            this.w = w;
            this.step = step;
        }

        @Override
        public ModelSpec model() {
            return new ModelSpec("fake", 1, List.of(new LayerSpec(1, Activation.IDENTITY, false)), Loss.MSE);
        }

        @Override
        public Precision precision() {
            return Precision.FLOAT64;
        }

        @Override
        public Parameters parameters() {
            return Parameters.owning(Map.of("W1", Nd4j.createFromArray(new double[][] {{w}})));
        }

        @Override
        public double cost(Batch batch) {
            return w;
        }

        @Override
        public void step(Batch batch) {
            batches.add(batch);
            w = step.applyAsDouble(w);
        }

        @Override
        public TrainingState state() {
            return new TrainingState(parameters(), List.of(), 0);
        }

        @Override
        public void restore(TrainingState state) {
            w = state.parameters().get("W1").getDouble(0);
        }

        @Override
        public void setParameters(Parameters parameters) {
            throw unexpected();
        }

        @Override
        public INDArray predict(INDArray x) {
            throw unexpected();
        }

        @Override
        public Parameters gradient(Batch batch) {
            throw unexpected();
        }

        @Override
        public INDArray inputGradient(Batch batch) {
            throw unexpected();
        }

        @Override
        public void step(Parameters gradient) {
            throw unexpected();
        }

        private static AssertionError unexpected() {
            return new AssertionError("training in lockstep has no need of this");
        }
    }
}
