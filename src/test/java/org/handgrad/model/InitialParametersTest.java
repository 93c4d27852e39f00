package org.handgrad.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

class InitialParametersTest {
    private static final ModelSpec SMALL = new ModelSpec(
            "small",
            2,
            List.of(new LayerSpec(3, Activation.TANH, true), new LayerSpec(1, Activation.SIGMOID, true)),
            Loss.MSE);
    /** 200 · 300 weights in its first layer, enough for statistics. */
    private static final ModelSpec WIDE = new ModelSpec(
            "wide",
            200,
            List.of(new LayerSpec(300, Activation.TANH, true), new LayerSpec(1, Activation.SIGMOID, true)),
            Loss.MSE);

    static List<InitialParameters> random() {
        return List.of(new InitialParameters.Xavier(), new InitialParameters.Uniform(-0.5, 2));
    }

    @ParameterizedTest
    @MethodSource("random")
    void theSameSeedGivesTheSameNumbers(InitialParameters initial) {
        double[] first = initial.draw(SMALL, 5).toVector();

        assertThat(initial.draw(SMALL, 5).toVector()).isEqualTo(first);
        assertThat(initial.draw(SMALL, 6).toVector()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("random")
    void theDrawFitsTheModelInFloat64(InitialParameters initial) {
        Parameters drawn = initial.draw(SMALL, 5);

        drawn.requireShapesOf(SMALL);
        assertThat(drawn.names()).containsExactly("W1", "b1", "W2", "b2");
        assertThat(drawn.arrays().values()).allMatch(array -> array.dataType() == DataType.DOUBLE);
    }

    /** The mean of N numbers strays by s/√N, their variance by s²√(2/N): four of these are allowed. */
    @Test
    void xavierHasMeanZeroAndTheVarianceOfItsFans() {
        double[] weights = new InitialParameters.Xavier()
                .draw(WIDE, 5)
                .get("W1")
                .dup('c')
                .data()
                .asDouble();
        double expected = 2.0 / (200 + 300);
        double mean = Arrays.stream(weights).average().orElseThrow();
        double variance = Arrays.stream(weights).map(w -> w * w).average().orElseThrow();

        assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(expected / weights.length)));
        assertThat(variance).isCloseTo(expected, within(4 * expected * Math.sqrt(2.0 / weights.length)));
    }

    @Test
    void xavierLeavesBiasesAtZero() {
        Parameters drawn = new InitialParameters.Xavier().draw(SMALL, 5);

        assertThat(drawn.get("b1").toDoubleVector()).containsOnly(0);
        assertThat(drawn.get("b2").toDoubleVector()).containsOnly(0);
    }

    /** Of N numbers the outermost are about (high − low)/N from the ends; a hundred times that is allowed. */
    @Test
    void uniformFillsItsRangeAndNoMore() {
        double[] drawn = new InitialParameters.Uniform(-0.5, 2).draw(WIDE, 5).toVector();

        assertThat(Arrays.stream(drawn).min().orElseThrow()).isBetween(-0.5, -0.5 + 250.0 / drawn.length);
        assertThat(Arrays.stream(drawn).max().orElseThrow()).isBetween(2 - 250.0 / drawn.length, 2.0);
    }

    @Test
    void uniformIncludesBiases() {
        double[] biases =
                new InitialParameters.Uniform(1, 2).draw(SMALL, 5).get("b1").toDoubleVector();

        assertThat(Arrays.stream(biases)).hasSize(3).allMatch(value -> value >= 1 && value < 2);
    }

    @Test
    void explicitValuesAreRowMajorAndInTheOrderOfTheModel() {
        Parameters drawn = explicit(List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0)))
                .draw(SMALL, 0);

        assertThat(drawn.names()).containsExactly("W1", "b1", "W2", "b2");
        assertThat(drawn.get("W1").toDoubleMatrix()).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
    }

    @Test
    void aWrongShapeIsNamed() {
        List<List<Double>> transposed = List.of(List.of(1.0, 4.0), List.of(2.0, 5.0), List.of(3.0, 6.0));
        assertThatThrownBy(() -> explicit(transposed).draw(SMALL, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter 'W1' of model 'small' has shape [2, 3], not [3, 2]");
    }

    @Test
    void missingParametersAreNamed() {
        assertThatThrownBy(() -> new InitialParameters.Explicit(Map.of("W1", List.of(List.of(1.0)))).draw(SMALL, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model 'small' has the parameters [W1, b1, W2, b2], but values are given for [W1]");
    }

    private static InitialParameters explicit(List<List<Double>> w1) {
        return new InitialParameters.Explicit(Map.of(
                "b2",
                List.of(List.of(0.0)),
                "W2",
                List.of(List.of(7.0), List.of(8.0), List.of(9.0)),
                "b1",
                List.of(List.of(0.0, 0.0, 0.0)),
                "W1",
                w1));
    }
}
