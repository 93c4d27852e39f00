package org.handgrad.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.bench.BenchCase;
import org.handgrad.bench.Peer;
import org.handgrad.bench.Workload;
import org.handgrad.model.Build;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A comparison of times means something between equal computations only. */
class PeersTest {
    private static final int STEPS = 5;

    /** A power of two, so that DJL's learning rate, a float, is the same number. */
    private static final double RATE = 0.5;

    static List<Arguments> trainings() {
        List<Arguments> trainings = new ArrayList<>();
        for (Peer peer : List.of(new Libtorch(), new JavaLoops())) {
            for (BenchCase timed : BenchCase.standard()) {
                if (peer.accepts(timed.workload())) {
                    trainings.add(Arguments.of(peer, timed));
                }
            }
        }
        return trainings;
    }

    /** What five steps change agrees to 1000 units of the last place of the parameters. */
    @ParameterizedTest
    @MethodSource("trainings")
    void aPeerTakesTheStepsOfTheHandBuild(Peer peer, BenchCase timed) {
        Workload standard = timed.workload();
        Workload workload = new Workload(
                standard.model(),
                standard.batch(),
                new OptimizerSpec.Sgd(RATE),
                standard.precision(),
                standard.initial());
        Network hand = workload.network(Build.HAND);
        Peer.Training training = (Peer.Training) peer.prepare(workload, 1);
        for (int i = 0; i < STEPS; i++) {
            hand.step(workload.batch());
            training.run();
        }

        double bound = 1000 * (workload.precision() == Precision.FLOAT64 ? Math.ulp(1.0) : Math.ulp(1f));
        Parameters expected = hand.parameters();
        Parameters moved = expected.combine(workload.initial(), INDArray::sub);
        Parameters apart = expected.combine(training.parameters(), INDArray::sub);
        assertThat(moved.norm()).isGreaterThan(10 * bound * expected.norm());
        assertThat(apart.norm()).isLessThan(bound * expected.norm());
    }

    @Test
    void allAreFound() {
        assertThat(Peer.all()).extracting(Peer::name).containsExactly("libtorch", "java-loops", "two-gemms");
    }
}
