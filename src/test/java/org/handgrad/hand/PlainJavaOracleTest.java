package org.handgrad.hand;

import static org.handgrad.testing.Numbers.assertWithin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.handgrad.autodiff.AutodiffNetwork;
import org.handgrad.data.Batch;
import org.handgrad.dl4j.Departure;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.Builds;
import org.handgrad.testing.Numbers;
import org.handgrad.testing.RandomPoints;
import org.handgrad.testing.ScalarModels;
import org.handgrad.testing.ScalarOracle;
import org.handgrad.testing.TwoLayerOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every build against loops in plain Java, which share no kernel with ND4J. */
class PlainJavaOracleTest {
    private static final double TOLERANCE = 1e-12;
    private static final List<Integer> SEEDS = List.of(1, 2);
    private static final List<Integer> SAMPLES = List.of(1, 4, 7);

    /** A two-layer model and how many samples it is given. */
    record Case(ModelSpec model, int samples) {
        @Override
        public String toString() {
            return samples + "×" + model.name();
        }
    }

    static List<Case> twoLayerCases() {
        int[][] shapes = {{5, 3, 4, 2}, {3, 2, 5, 4}, {1, 3, 2, 4}, {4, 1, 3, 2}, {1, 1, 1, 1}};
        List<Case> cases = new ArrayList<>();
        for (int[] shape : shapes) {
            for (Loss loss : Loss.values()) {
                for (Activation output : loss.outputActivations()) {
                    boolean several = output == Activation.SOFTMAX || loss.comparesOutputs();
                    if (isTried(loss, output, shape == shapes[0]) && (!several || shape[3] > 1)) {
                        cases.add(twoLayer(shape, Activation.SIGMOID, output, loss, 0));
                        cases.add(twoLayer(shape, Activation.TANH, output, loss, 0.1));
                    }
                }
            }
        }
        return cases;
    }

    /** Some losses with some outputs in every shape, and in one shape every loss, and every output. */
    private static boolean isTried(Loss loss, Activation output, boolean firstShape) {
        boolean some = EnumSet.of(Activation.IDENTITY, Activation.SIGMOID, Activation.TANH, Activation.SOFTMAX)
                .contains(output);
        boolean usual = EnumSet.of(Loss.MSE, Loss.L2, Loss.XENT, Loss.MCXENT).contains(loss);
        boolean rare = some || loss == Loss.MSE || loss.outputActivations().size() < 3;
        return (usual && some) || (firstShape && rare);
    }

    private static Case twoLayer(int[] shape, Activation hidden, Activation output, Loss loss, double weightDecay) {
        String name = "%d-%d %s-%d %s, %s, decay %s"
                .formatted(shape[1], shape[2], hidden, shape[3], output, loss, weightDecay);
        List<LayerSpec> layers = List.of(new LayerSpec(shape[2], hidden, true), new LayerSpec(shape[3], output, true));
        return new Case(new ModelSpec(name, shape[1], layers, loss, weightDecay), shape[0]);
    }

    @ParameterizedTest
    @MethodSource("twoLayerCases")
    void twoLayers(Case tested) {
        for (int seed : SEEDS) {
            Parameters at = RandomPoints.parameters(tested.model(), 1, seed);
            Batch batch = RandomPoints.batch(tested.model(), tested.samples(), seed);
            TwoLayerOracle oracle = new TwoLayerOracle(tested.model(), at, batch);
            for (Build build : comparable(tested.model())) {
                Network network = Builds.of(build, tested.model(), at);
                assertCost(network, batch, oracle.cost());
                assertGradient(network, batch, oracle.gradient());
                assertWithin(TOLERANCE, Numbers.of(network.inputGradient(batch)), oracle.inputGradient());
            }
        }
    }

    /** DL4J where it computes what the model asks for. */
    private static Set<Build> comparable(ModelSpec model) {
        return Departure.of(model, Precision.FLOAT64).isEmpty()
                ? EnumSet.allOf(Build.class)
                : EnumSet.complementOf(EnumSet.of(Build.DL4J));
    }

    @ParameterizedTest
    @EnumSource
    void linear(Build build) {
        forEveryPoint(ScalarModels.linear(), (at, batch) -> {
            double[] x = Numbers.of(batch.x());
            double[] y = Numbers.of(batch.y());
            ScalarOracle.Linear oracle = new ScalarOracle.Linear(number(at, "W1"));
            Network network = Builds.of(build, ScalarModels.linear(), at);
            assertCost(network, batch, oracle.cost(x, y));
            assertGradient(network, batch, oracle.gradient(x, y));
        });
    }

    @ParameterizedTest
    @EnumSource
    void neuron(Build build) {
        for (int inputs : List.of(1, 2, 5)) {
            ModelSpec model = ScalarModels.neuron(inputs);
            forEveryPoint(model, (at, batch) -> {
                double[][] x = batch.x().toDoubleMatrix();
                double[] y = Numbers.of(batch.y());
                List<Double> w = Arrays.stream(Numbers.of(at.get("W1"))).boxed().toList();
                ScalarOracle.Neuron oracle = new ScalarOracle.Neuron(w, number(at, "b1"));
                double[] expected = new double[inputs + 1];
                Arrays.setAll(expected, j -> j < inputs ? oracle.weightGradient(x, y, j) : oracle.biasGradient(x, y));
                Network network = Builds.of(build, model, at);
                assertCost(network, batch, oracle.cost(x, y));
                assertGradient(network, batch, expected);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void chain(Build build) {
        forEveryPoint(ScalarModels.chain(), (at, batch) -> {
            double[] x = Numbers.of(batch.x());
            double[] y = Numbers.of(batch.y());
            ScalarOracle.Chain oracle = chainAt(at);
            Network network = Builds.of(build, ScalarModels.chain(), at);
            assertCost(network, batch, oracle.cost(x, y));
            assertGradient(
                    network,
                    batch,
                    oracle.w1Gradient(x, y),
                    oracle.b1Gradient(x, y),
                    oracle.w2Gradient(x, y),
                    oracle.b2Gradient(x, y));
            assertWithin(
                    TOLERANCE,
                    Numbers.of(network.inputGradient(batch)),
                    each(x.length, i -> oracle.xGradient(x, y, i)));
        });
    }

    @Test
    void gradientOfTheActivationWithinTheChain() {
        forEveryPoint(ScalarModels.chain(), (at, batch) -> {
            double[] x = Numbers.of(batch.x());
            double[] y = Numbers.of(batch.y());
            HandNetwork hand = (HandNetwork) Builds.of(Build.HAND, ScalarModels.chain(), at);
            AutodiffNetwork autodiff = (AutodiffNetwork) Builds.of(Build.AUTODIFF, ScalarModels.chain(), at);
            double[] expected = each(x.length, i -> chainAt(at).a1Gradient(x, y, i));
            assertWithin(
                    TOLERANCE, Numbers.of(hand.backward(batch).activations().get(1)), expected);
            assertWithin(
                    TOLERANCE, Numbers.of(autodiff.backward(batch).activations().get(1)), expected);
        });
    }

    private static void forEveryPoint(ModelSpec model, BiConsumer<Parameters, Batch> test) {
        for (int seed : SEEDS) {
            for (int samples : SAMPLES) {
                test.accept(RandomPoints.parameters(model, 2, seed), RandomPoints.batch(model, samples, seed));
            }
        }
    }

    private static ScalarOracle.Chain chainAt(Parameters at) {
        return new ScalarOracle.Chain(number(at, "W1"), number(at, "b1"), number(at, "W2"), number(at, "b2"));
    }

    private static double number(Parameters at, String name) {
        return at.get(name).getDouble(0);
    }

    private static double[] each(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    private static void assertCost(Network network, Batch batch, double expected) {
        assertWithin(TOLERANCE, new double[] {network.cost(batch)}, new double[] {expected});
    }

    private static void assertGradient(Network network, Batch batch, double... expected) {
        assertWithin(TOLERANCE, network.gradient(batch).toVector(), expected);
    }
}
