package org.handgrad.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.handgrad.data.Batch;
import org.handgrad.model.InitialParameters;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Precision;
import org.handgrad.testing.Numbers;
import org.handgrad.testing.ScalarModels;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The notes' scalar models at points worked out by hand. All inputs are binary fractions, so that nothing is rounded on
 * the way in; the references were computed with 40 digits and are given to 17. The points are chosen so that no terms
 * cancel, which is why a few units in the last place are enough.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // 17 digits are the reference's, whether or not a double needs them
class HandWorkedValuesTest {
    private static final int UNITS_IN_THE_LAST_PLACE = 4;

    /**
     * y = x w with x = 1, 2, 3, y = 2, 4, 6 and w = ½: the errors xw − y are −1.5, −3 and −4.5.
     *
     * <p>C = (1.5² + 3² + 4.5²) / 3 = 31.5 / 3 = 10.5
     *
     * <p>∂C/∂w = 2 (−1.5·1 − 3·2 − 4.5·3) / 3 = −2 · 21 / 3 = −14
     *
     * <p>∂C/∂x = 2 (−1.5, −3, −4.5) · ½ / 3 = (−0.5, −1, −1.5)
     */
    @Test
    void linear() {
        HandNetwork network = network(ScalarModels.linear(), Map.of("W1", List.of(List.of(0.5))));
        Batch batch = batch(new double[][] {{1}, {2}, {3}}, 2, 4, 6);

        assertNumbers(new double[] {network.cost(batch)}, 10.5);
        assertNumbers(network.gradient(batch).toVector(), -14);
        assertNumbers(Numbers.of(network.inputGradient(batch)), -0.5, -1, -1.5);
    }

    /** At w = 2 the line goes through every point: nothing is left of cost and gradient. */
    @Test
    void linearAtItsMinimum() {
        HandNetwork network = network(ScalarModels.linear(), Map.of("W1", List.of(List.of(2.0))));
        Batch batch = batch(new double[][] {{1}, {2}, {3}}, 2, 4, 6);

        assertNumbers(new double[] {network.cost(batch)}, 0);
        assertNumbers(network.gradient(batch).toVector(), 0);
    }

    /**
     * w = (½, −¼), b = ⅛ and the samples (1, 2) and (3, ½), both with target 1.
     *
     * <p>z = ½ − ½ + ⅛ = ⅛ and z = 3/2 − ⅛ + ⅛ = 3/2; a = σ(⅛) = 0.53120937… and a = σ(3/2) = 0.81757447…
     *
     * <p>C = ((0.53120937… − 1)² + (0.81757447… − 1)²) / 2
     *
     * <p>δ = 2/2 (a − 1) a (1 − a): −0.11674104287284505 and −0.027208119642790091
     *
     * <p>∂C/∂w₁ = 1·δ₁ + 3·δ₂, ∂C/∂w₂ = 2·δ₁ + ½·δ₂, ∂C/∂b = δ₁ + δ₂, ∂C/∂xᵢ = δᵢ (½, −¼)
     */
    @Test
    void neuron() {
        HandNetwork network = network(
                ScalarModels.neuron(2),
                Map.of("W1", List.of(List.of(0.5), List.of(-0.25)), "b1", List.of(List.of(0.125))));
        Batch batch = batch(new double[][] {{1, 2}, {3, 0.5}}, 1, 1);

        assertNumbers(Numbers.of(network.predict(batch.x())), 0.53120937337375626, 0.81757447619364366);
        assertNumbers(new double[] {network.cost(batch)}, 0.12652186167432488);
        assertNumbers(
                network.gradient(batch).toVector(), -0.19836540180121533, -0.24708614556708515, -0.14394916251563514);
        assertNumbers(
                Numbers.of(network.inputGradient(batch)),
                -0.058370521436422526,
                0.029185260718211263,
                -0.013604059821395046,
                0.0068020299106975229);
    }

    /**
     * w⁽¹⁾ = ½, b⁽¹⁾ = ¼, w⁽²⁾ = −3/2, b⁽²⁾ = ½ and the samples x = 1, ½ with targets 1, ¾.
     *
     * <p>z⁽¹⁾ = ¾, ½; a⁽¹⁾ = σ(z⁽¹⁾) = 0.67917869917539297, 0.62245933120185456
     *
     * <p>z⁽²⁾ = −3/2 a⁽¹⁾ + ½; a⁽²⁾ = σ(z⁽²⁾) = 0.37314035018333036, 0.39324577810897515
     *
     * <p>C = ((a⁽²⁾₁ − 1)² + (a⁽²⁾₂ − ¾)²) / 2
     *
     * <p>δ⁽²⁾ = 2/2 (a⁽²⁾ − y) a⁽²⁾ (1 − a⁽²⁾) = −0.14662662770044455, −0.085122818864814216
     *
     * <p>∂C/∂w⁽²⁾ = Σ δ⁽²⁾ a⁽¹⁾, ∂C/∂b⁽²⁾ = Σ δ⁽²⁾, ∂C/∂a⁽¹⁾ = −3/2 δ⁽²⁾
     *
     * <p>δ⁽¹⁾ = ∂C/∂a⁽¹⁾ a⁽¹⁾ (1 − a⁽¹⁾) = 0.047923812192156292, 0.030006267639442887
     *
     * <p>∂C/∂w⁽¹⁾ = Σ δ⁽¹⁾ x, ∂C/∂b⁽¹⁾ = Σ δ⁽¹⁾, ∂C/∂x = ½ δ⁽¹⁾
     */
    @Test
    void chain() {
        HandNetwork network = network(
                ScalarModels.chain(),
                Map.of(
                        "W1", List.of(List.of(0.5)),
                        "b1", List.of(List.of(0.25)),
                        "W2", List.of(List.of(-1.5)),
                        "b2", List.of(List.of(0.5))));
        Batch batch = batch(new double[][] {{1}, {0.5}}, 1, 0.75);

        assertNumbers(Numbers.of(network.predict(batch.x())), 0.37314035018333036, 0.39324577810897515);
        assertNumbers(new double[] {network.cost(batch)}, 0.26011329770267414);
        assertNumbers(
                network.gradient(batch).toVector(),
                0.062926946011877735,
                0.077930079831599179,
                -0.15257117516667144,
                -0.23174944656525877);
        assertNumbers(
                Numbers.of(network.backward(batch).activations().get(1)), 0.21993994155066683, 0.12768422829722132);
        assertNumbers(Numbers.of(network.inputGradient(batch)), 0.023961906096078146, 0.015003133819721444);
    }

    private static HandNetwork network(ModelSpec model, Map<String, List<List<Double>>> values) {
        return new HandNetwork(
                model,
                Precision.FLOAT64,
                new OptimizerSpec.Sgd(1),
                new InitialParameters.Explicit(values).draw(model, 0));
    }

    private static Batch batch(double[][] x, double... y) {
        return new Batch(Nd4j.createFromArray(x), Nd4j.createFromArray(y).reshape(y.length, 1));
    }

    private static void assertNumbers(double[] actual, double... expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(UNITS_IN_THE_LAST_PLACE * Math.ulp(expected[i])));
        }
    }
}
