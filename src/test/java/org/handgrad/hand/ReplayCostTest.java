package org.handgrad.hand;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.BlasThreads;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.testing.Optimizers;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** A replayed step and a replayed cost make no array, no native context and no native memory. */
@Tag("slow")
class ReplayCostTest {
    private static final int WARM = 2_000;
    private static final int STEPS = 200;
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static List<OptimizerSpec> optimizers() {
        return Optimizers.all();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aStepAndItsCostMakeNothing(OptimizerSpec optimizer, TestReporter reporter) {
        assertMakesNothing(4, 10, 150, optimizer, reporter);
    }

    @Test
    void neitherDoesOneThatThreadsShare(TestReporter reporter) {
        int before = BlasThreads.allowed();
        BlasThreads.allow(2);
        try {
            assertMakesNothing(20, 32, 300, new OptimizerSpec.Sgd(0.01), reporter);
        } finally {
            BlasThreads.allow(before);
        }
    }

    private static void assertMakesNothing(
            int inputs, int units, int samples, OptimizerSpec optimizer, TestReporter reporter) {
        ModelSpec model = new ModelSpec(
                inputs + "-" + units + "-3",
                inputs,
                List.of(new LayerSpec(units, Activation.TANH, true), new LayerSpec(3, Activation.SOFTMAX, true)),
                Loss.MCXENT,
                0.001);
        HandNetwork network =
                new HandNetwork(model, Precision.FLOAT64, optimizer, RandomPoints.parameters(model, 1, 1));
        Batch batch = RandomPoints.batch(model, samples, 1);
        train(network, batch, WARM);

        long nativeBytes = Pointer.totalBytes();
        long made = arraysAndContextsMade();
        long early = javaBytesOfAStep(network, batch);
        long late = javaBytesOfAStep(network, batch);

        reporter.publishEntry(optimizer.name() + ", Java bytes of a step and its cost", Long.toString(late));
        assertThat(arraysAndContextsMade() - made)
                .as("arrays and contexts made")
                .isEqualTo(1); // by counting them
        assertThat(Pointer.totalBytes()).as("native bytes").isEqualTo(nativeBytes);
        assertThat(late)
                .as("Java bytes of a step and its cost")
                .isEqualTo(early)
                .isLessThan(100);
    }

    /** The median of some rounds: what the JVM does once, such as compiling, is not the step's. */
    private static long javaBytesOfAStep(HandNetwork network, Batch batch) {
        long[] rounds = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = javaBytes();
            train(network, batch, STEPS);
            rounds[i] = (javaBytes() - before) / STEPS;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static void train(HandNetwork network, Batch batch, int steps) {
        for (int i = 0; i < steps; i++) {
            network.cost(batch);
            network.step(batch);
        }
    }

    /** ND4J gives every array's memory and every context a number; asking for one takes one. */
    private static long arraysAndContextsMade() {
        return Nd4j.getDeallocatorService().nextValue();
    }

    private static long javaBytes() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
