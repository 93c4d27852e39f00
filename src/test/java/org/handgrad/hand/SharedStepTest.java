package org.handgrad.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.handgrad.data.Batch;
import org.handgrad.hand.kernel.Operation;
import org.handgrad.hand.kernel.Pairwise;
import org.handgrad.hand.ops.KernelOps;
import org.handgrad.model.Activation;
import org.handgrad.model.BlasThreads;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.Numbers;
import org.handgrad.testing.Optimizers;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Threads that share a step change nothing but its duration. */
@Tag("slow")
class SharedStepTest {
    private static final ModelSpec MODEL = new ModelSpec(
            "large",
            207,
            List.of(
                    new LayerSpec(135, Activation.SIGMOID, true),
                    new LayerSpec(71, Activation.RELU, true),
                    new LayerSpec(11, Activation.SOFTMAX, true)),
            Loss.MCXENT,
            0.01);
    private static final int SAMPLES = 301;

    private final int before = BlasThreads.allowed();

    @AfterEach
    void asBefore() {
        BlasThreads.allow(before);
    }

    static Stream<Arguments> cases() {
        return Stream.of(Precision.values())
                .flatMap(precision -> Optimizers.all().stream().map(optimizer -> Arguments.of(precision, optimizer)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theNumberOfThreadsChangesNoBit(Precision precision, OptimizerSpec optimizer) {
        Parameters alone = trained(precision, optimizer, 1);
        assertSameBits(trained(precision, optimizer, 2), alone);
        assertSameBits(trained(precision, optimizer, 5), alone);
    }

    /** Sums of rows are cut by columns, whose number need be no multiple of anything. */
    @ParameterizedTest
    @CsvSource({"256, 1024", "300, 700", "97, 1333", "3000, 49", "4001, 131", "129, 2047"})
    void sumsOfRowsChangeNoBit(int rows, int columns) {
        for (Precision precision : Precision.values()) {
            INDArray a = Nd4j.randn(precision.dataType(), rows, columns);
            BlasThreads.allow(1);
            INDArray alone = KernelOps.eager().sumOfRows(a);
            for (int threads : new int[] {2, 3, 5}) {
                BlasThreads.allow(threads);
                INDArray shared = KernelOps.eager().sumOfRows(a);
                Numbers.assertSameBits(threads + " threads", shared, alone);
            }
        }
    }

    /** No piece is so small that OpenBLAS takes other inner loops for it than for the whole. */
    @ParameterizedTest
    @CsvSource({"213, 106, 196", "107, 215, 149", "78, 325, 84", "114, 120, 162", "301, 207, 135"})
    void productsChangeNoBit(int n, int d, int k) {
        for (Precision precision : Precision.values()) {
            INDArray x = Nd4j.randn(precision.dataType(), n, d);
            INDArray w = Nd4j.randn(precision.dataType(), d, k);
            BlasThreads.allow(1);
            INDArray alone = KernelOps.eager().matmul(x, w);
            for (int threads : new int[] {2, 3, 5}) {
                BlasThreads.allow(threads);
                Numbers.assertSameBits(threads + " threads", KernelOps.eager().matmul(x, w), alone);
            }
        }
    }

    @Test
    void largeOperationsAreShared() {
        INDArray a = Nd4j.rand(SAMPLES, 135);
        Operation sum = new Pairwise(Pairwise.Function.ADD, a, a, a.dup());
        assertThat(sum.pieces(4)).hasSize(4);
        assertThat(sum.pieces(100)).hasSize(9); // of at least 4096 entries
        assertThat(sum.pieces(1)).containsExactly(sum);
        assertThat(sum.pieces(2).stream().map(piece -> piece.output().size(0))).containsExactly(150L, 151L);
    }

    @Test
    void aFailureOfAHelperIsTold() {
        BlasThreads.allow(2);
        INDArray a = Nd4j.rand(SAMPLES, 135);
        INDArray tooNarrow = Nd4j.rand(SAMPLES, 3);
        assertThatThrownBy(() -> KernelOps.eager().divColumns(a, tooNarrow))
                .hasMessageStartingWith("the native operation divide failed");
        assertThat(KernelOps.eager().add(a, a)).isEqualTo(a.mul(2)); // the helper has lived on
    }

    @Test
    void severalNetworksMayTrainAtOnce() throws Exception {
        Parameters alone = trained(Precision.FLOAT64, new OptimizerSpec.Sgd(0.1), 1);
        BlasThreads.allow(2);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Parameters>> trained = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                trained.add(threads.submit(() -> trained(Precision.FLOAT64, new OptimizerSpec.Sgd(0.1), 2)));
            }
            for (Future<Parameters> parameters : trained) {
                assertSameBits(parameters.get(), alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void assertSameBits(Parameters actual, Parameters expected) {
        for (String name : expected.names()) {
            Numbers.assertSameBits(name, actual.get(name), expected.get(name));
        }
    }

    private static Parameters trained(Precision precision, OptimizerSpec optimizer, int threads) {
        BlasThreads.allow(threads);
        HandNetwork network = new HandNetwork(MODEL, precision, optimizer, RandomPoints.parameters(MODEL, 1, 1));
        Batch batch = RandomPoints.batch(MODEL, SAMPLES, 1).castTo(precision.dataType());
        for (int step = 0; step < 5; step++) {
            network.step(batch);
        }
        return network.parameters();
    }
}
