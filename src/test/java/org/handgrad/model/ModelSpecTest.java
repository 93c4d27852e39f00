package org.handgrad.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSpecTest {
    private static final LayerSpec HIDDEN = new LayerSpec(4, Activation.TANH, true);
    private static final LayerSpec OUTPUT = new LayerSpec(2, Activation.SIGMOID, true);

    @Test
    void layersAreCountedFromOneAndWidthsFromTheInput() {
        ModelSpec model = new ModelSpec("net", 3, List.of(HIDDEN, OUTPUT), Loss.MSE);

        assertThat(model.depth()).isEqualTo(2);
        assertThat(model.layer(1)).isEqualTo(HIDDEN);
        assertThat(List.of(model.width(0), model.width(1), model.width(2))).containsExactly(3, 4, 2);
        assertThat(model.outputs()).isEqualTo(2);
        assertThat(model.restraints()).isEqualTo(Restraints.NONE);
    }

    @Test
    void parametersComeLayerByLayerWeightsFirst() {
        LayerSpec withoutBias = new LayerSpec(5, Activation.RELU, false);
        Map<String, long[]> shapes =
                new ModelSpec("net", 3, List.of(HIDDEN, withoutBias, OUTPUT), Loss.MSE).parameterShapes();

        assertThat(shapes.keySet()).containsExactly("W1", "b1", "W2", "W3", "b3");
        assertThat(shapes.get("W1")).containsExactly(3, 4);
        assertThat(shapes.get("b1")).containsExactly(4);
        assertThat(shapes.get("W2")).containsExactly(4, 5);
        assertThat(shapes.get("W3")).containsExactly(5, 2);
        assertThat(shapes.get("b3")).containsExactly(2);
    }

    @Test
    void whatIsAboveALayerKeepsLossAndDecay() {
        ModelSpec above = new ModelSpec("net", 3, List.of(HIDDEN, OUTPUT), Loss.L2, 0.1).above(1);

        assertThat(above).isEqualTo(new ModelSpec("net above a1", 4, List.of(OUTPUT), Loss.L2, 0.1));
    }

    @Test
    void layersAreCopied() {
        List<LayerSpec> layers = new ArrayList<>(List.of(OUTPUT));
        ModelSpec model = new ModelSpec("net", 3, layers, Loss.MSE);
        layers.clear();

        assertThat(model.layers()).containsExactly(OUTPUT);
    }

    @Test
    void aModelNeedsInputsLayersAndUnits() {
        assertRefused(0, List.of(OUTPUT), Loss.MSE, 0, "model 'net' needs at least one input, not 0");
        assertRefused(3, List.of(), Loss.MSE, 0, "model 'net' needs at least one layer");
        assertThatThrownBy(() -> new LayerSpec(0, Activation.TANH, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a layer needs at least one unit, not 0");
    }

    @Test
    void softmaxIsForTheLastLayerAndSeveralUnits() {
        LayerSpec softmax = new LayerSpec(4, Activation.SOFTMAX, true);
        LayerSpec single = new LayerSpec(1, Activation.SOFTMAX, true);

        assertRefused(3, List.of(softmax, OUTPUT), Loss.MSE, 0, "model 'net' has SOFTMAX in a hidden layer");
        assertRefused(
                3, List.of(single), Loss.MCXENT, 0, "model 'net' has softmax over a single unit, which is always 1");
    }

    @Test
    void crossEntropiesWantTheirOwnOutput() {
        assertRefused(
                3, List.of(HIDDEN), Loss.XENT, 0, "model 'net': loss XENT wants an output of [SIGMOID], not TANH");
        assertRefused(
                3,
                List.of(OUTPUT),
                Loss.MCXENT,
                0,
                "model 'net': loss MCXENT wants an output of [SOFTMAX], not SIGMOID");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void weightDecayIsFiniteAndNotNegative(double weightDecay) {
        assertRefused(
                3,
                List.of(OUTPUT),
                Loss.MSE,
                weightDecay,
                "weight decay must be finite and not negative, not " + weightDecay);
    }

    private static void assertRefused(
            int inputs, List<LayerSpec> layers, Loss loss, double weightDecay, String message) {
        assertThatThrownBy(() -> new ModelSpec("net", inputs, layers, loss, weightDecay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
