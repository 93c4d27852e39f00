package org.handgrad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.Build;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.Builds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's cost of saturated predictions, with its clip and without, beside values worked out on paper. */
class ProbabilityClipTest {
    private static final OptimizerSpec ANY = new OptimizerSpec.Sgd(1);

    /** One sample x = 1 through one layer without bias: its weights are the logits. */
    private static Dl4jNetwork network(Loss loss, Precision precision, double decay, double... logits) {
        Activation output = loss == Loss.XENT ? Activation.SIGMOID : Activation.SOFTMAX;
        ModelSpec model =
                new ModelSpec("m", 1, List.of(new LayerSpec(logits.length, output, false)), loss, decay);
        INDArray w = Nd4j.createFromArray(new double[][] {logits});
        return new Dl4jNetwork(model, precision, ANY, Parameters.owning(Map.of("W1", w)));
    }

    private static Batch batch(double... targets) {
        return new Batch(Nd4j.createFromArray(new double[][] {{1}}), Nd4j.createFromArray(new double[][] {targets}));
    }

    /** log(1 + e^100) is 100, where DL4J's clip makes it −log 10⁻¹⁰. */
    @ParameterizedTest
    @EnumSource
    void aSampleOfAnotherClass(Precision precision) {
        Dl4jNetwork net = network(Loss.MCXENT, precision, 0, 0, 100);
        assertThat(net.cost(batch(1, 0))).isCloseTo(23.025850929940457, within(1e-5));
        assertThat(net.unclippedCost(batch(1, 0))).hasValue(100);
    }

    /** And ½ λ Σ W² = 5 in both. */
    @Test
    void weightDecayIsInBoth() {
        Dl4jNetwork net = network(Loss.MCXENT, Precision.FLOAT64, 0.001, 0, 100);
        assertThat(net.cost(batch(1, 0))).isCloseTo(28.025850929940457, within(1e-12));
        assertThat(net.unclippedCost(batch(1, 0)).orElseThrow()).isCloseTo(105, within(1e-12));
    }

    /** A sample that is all but certainly right costs log(1 + e^−30), and 10⁻¹⁰ by DL4J; two in three, nothing to see. */
    @Test
    void aSampleOfTheRightClass() {
        Dl4jNetwork sure = network(Loss.MCXENT, Precision.FLOAT64, 0, 0, 30);
        assertThat(sure.cost(batch(0, 1))).isCloseTo(1e-10, within(1e-15));
        assertThat(sure.unclippedCost(batch(0, 1)).orElseThrow()).isCloseTo(9.357622968839299e-14, within(1e-20));

        assertThat(network(Loss.MCXENT, Precision.FLOAT64, 0, 0, 2).unclippedCost(batch(0, 1)))
                .isEmpty();
    }

    /** z − zy from afar: 50 for no, 1000 for yes, half of 100 for neither. Clipped, −log 10⁻¹⁵ and as much of it. */
    @ParameterizedTest
    @CsvSource({"50, 0, 50, 34.538776", "-1000, 1, 1000, 34.538776", "100, 0.5, 50, 17.269388"})
    void oneAnswerOfTwo(double z, double y, double unclipped, double clipped) {
        Dl4jNetwork net = network(Loss.XENT, Precision.FLOAT64, 0, z);
        assertThat(net.cost(batch(y))).isCloseTo(clipped, within(0.1)); // 1 − 10⁻¹⁵ has four digits
        assertThat(net.unclippedCost(batch(y)).orElseThrow()).isCloseTo(unclipped, within(1e-12));
    }

    @Test
    void oneAnswerOfTwoInFloat32() {
        Dl4jNetwork net = network(Loss.XENT, Precision.FLOAT32, 0, 50);
        assertThat(net.cost(batch(0))).isBetween(15.9, 16.2);
        assertThat(net.unclippedCost(batch(0))).hasValue(50);
        assertThat(network(Loss.XENT, Precision.FLOAT32, 0, 5).unclippedCost(batch(0)))
                .isEmpty();
    }

    @Test
    void aLossWithoutProbabilitiesHasNoClip() {
        assertThat(ProbabilityClip.of(Loss.MSE, Precision.FLOAT64)).isEmpty();
        assertThat(ProbabilityClip.of(Loss.L2, Precision.FLOAT32)).isEmpty();
    }

    /** On saturated networks of two layers and several samples: three formulas, of which no two share a line of code. */
    @ParameterizedTest
    @ValueSource(strings = {"XENT", "MCXENT"})
    void allBuildsAreOfOneCost(Loss loss) {
        Activation output = loss == Loss.XENT ? Activation.SIGMOID : Activation.SOFTMAX;
        List<LayerSpec> layers = List.of(new LayerSpec(4, Activation.TANH, true), new LayerSpec(3, output, true));
        ModelSpec model = new ModelSpec("m", 2, layers, loss, 1e-6);
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        arrays.put("W1", Nd4j.createFromArray(new double[][] {{1, -2, 3, 0.5}, {0.3, 2, -1, 4}}));
        arrays.put("b1", Nd4j.createFromArray(0.1, 0.2, -0.3, 0.4));
        arrays.put(
                "W2",
                Nd4j.createFromArray(new double[][] {{900, 3, -70}, {-40, 5, 60}, {8, -9, 1000}, {30, -20, 10}}));
        arrays.put("b2", Nd4j.createFromArray(1.0, -50, 2));
        Parameters at = Parameters.owning(arrays);
        Batch batch = new Batch(
                Nd4j.createFromArray(new double[][] {{1, 2}, {-1, 0.5}, {0.2, -3}}),
                Nd4j.createFromArray(new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}));
        double hand = Builds.of(Build.HAND, model, at).cost(batch);
        Network dl4j = Builds.of(Build.DL4J, model, at);

        assertThat(hand).isGreaterThan(5 * dl4j.cost(batch));
        assertThat(dl4j.unclippedCost(batch).orElseThrow()).isCloseTo(hand, within(1e-12 * hand));
        assertThat(Builds.of(Build.AUTODIFF, model, at).cost(batch)).isCloseTo(hand, within(1e-12 * hand));
        Parameters gradient = Builds.of(Build.HAND, model, at).gradient(batch);
        assertThat(Builds.of(Build.AUTODIFF, model, at).gradientVector(batch))
                .containsExactly(gradient.toVector(), within(1e-12 * gradient.norm()));
        assertThat(Builds.of(Build.HAND, model, at).unclippedCost(batch)).isEqualTo(OptionalDouble.empty());
        assertThat(Builds.of(Build.AUTODIFF, model, at).unclippedCost(batch)).isEqualTo(OptionalDouble.empty());
    }
}
