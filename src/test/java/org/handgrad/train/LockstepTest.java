package org.handgrad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.data.Batch;
import org.handgrad.data.Batches;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.train.TrainingHistory.Status;
import org.junit.jupiter.api.Test;

/** What trains in lockstep, how far it gets, and what stops it. */
class LockstepTest extends LockstepFixture {
    @Test
    void recordsTheCostBeforeTheFirstEpochAndAfterEach() {
        OneWeightNetwork network = add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
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
        OneWeightNetwork hand = add(Build.HAND, new OneWeightNetwork(1, w -> w));
        OneWeightNetwork dl4j = add(Build.DL4J, new OneWeightNetwork(1, w -> w));
        train(4);
        assertThat(dl4j.batches).hasSize(8).isEqualTo(hand.batches);
        assertThat(hand.batches.get(0)).isNotEqualTo(hand.batches.get(1));
    }

    @Test
    void aBuildThatThrowsFailsAndTheOthersGoOn() {
        IllegalStateException cause = new IllegalStateException("no more");
        OneWeightNetwork hand = add(Build.HAND, new OneWeightNetwork(1, w -> {
            if (w == 4) {
                throw cause;
            }
            return w + 1;
        }));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w + 1));
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
        OneWeightNetwork hand = add(Build.HAND, new OneWeightNetwork(1, w -> w > 4 ? Double.NaN : w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w > 2 ? Double.POSITIVE_INFINITY : w + 1));
        add(Build.AUTODIFF, new OneWeightNetwork(1, w -> w + 1));
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
        OneWeightNetwork hand = add(Build.HAND, new OneWeightNetwork(Double.NaN, w -> w + 1));
        TrainingHistory history = train(2).histories().get(Build.HAND);
        assertThat(history.status()).isEqualTo(Status.DIVERGED);
        assertThat(history.epochs()).isZero();
        assertThat(history.medianEpochMillis()).isEmpty();
        assertThat(hand.batches).isEmpty();
    }

    @Test
    void thereIsNoParityWithoutAShadow() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w + 1));
        assertThat(train(2).parities()).isEmpty();
    }

    @Test
    void whatIsInterruptedStopsWhereItIs() {
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w + 1));
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
        add(Build.HAND, new OneWeightNetwork(1, w -> w + 1));
        add(Build.DL4J, new OneWeightNetwork(1, w -> w + 1));
        assertThat(interruptedAfter(0).parities()).isEmpty();
    }

    private Lockstep interruptedAfter(int epochs) {
        Lockstep lockstep = new Lockstep(
                learners,
                Optional.of(new Learner(new OneWeightNetwork(1 + 0x1p-30, w -> w + 1), new GradientSource.Analytic())),
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
}
