package org.handgrad.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ParametersTest {
    private static final ModelSpec MODEL =
            new ModelSpec("net", 2, List.of(new LayerSpec(3, Activation.SIGMOID, true)), Loss.MSE);

    /** Named in an order that is not alphabetical. */
    private static Map<String, INDArray> arrays() {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        arrays.put("b1", Nd4j.createFromArray(7.0, 8.0, 9.0));
        arrays.put("W1", Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        return arrays;
    }

    private static Parameters ofModel(INDArray w1, INDArray b1) {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        arrays.put("W1", w1);
        arrays.put("b1", b1);
        return Parameters.copyOf(arrays);
    }

    @Test
    void theOrderIsTheOneGiven() {
        Parameters parameters = Parameters.copyOf(arrays());

        assertThat(parameters.names()).containsExactly("b1", "W1");
        assertThat(parameters.map(array -> array.mul(2)).names()).containsExactly("b1", "W1");
        assertThat(parameters.toVector()).containsExactly(7, 8, 9, 1, 2, 3, 4, 5, 6);
        assertThat(parameters.count()).isEqualTo(9);
    }

    @Test
    void theVectorIsRowMajorHoweverTheArrayLiesInMemory() {
        INDArray columnMajor = arrays().get("W1").dup('f');

        assertThat(Parameters.owning(Map.of("W1", columnMajor)).toVector()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aCopySharesNoMemory() {
        Map<String, INDArray> source = arrays();
        Parameters parameters = Parameters.copyOf(source);
        Parameters copy = parameters.copy();
        Parameters cast = parameters.castTo(Precision.FLOAT64);
        source.get("W1").assign(0);
        parameters.get("b1").assign(0);

        assertThat(parameters.get("W1").sumNumber().doubleValue()).isEqualTo(21);
        assertThat(copy.get("b1").sumNumber().doubleValue()).isEqualTo(24);
        assertThat(cast.get("b1").sumNumber().doubleValue()).isEqualTo(24);
    }

    @Test
    void owningTakesTheArraysThemselvesButNotTheMap() {
        Map<String, INDArray> source = arrays();
        INDArray w1 = source.get("W1");
        Parameters parameters = Parameters.owning(source);
        source.clear();

        assertThat(parameters.get("W1")).isSameAs(w1);
        assertThatThrownBy(() -> parameters.arrays().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void castingRoundsToTheFormat() {
        Parameters third = Parameters.copyOf(Map.of("W1", Nd4j.createFromArray(1.0 / 3)));

        assertThat(third.castTo(Precision.FLOAT32).get("W1").dataType()).isEqualTo(DataType.FLOAT);
        assertThat(third.castTo(Precision.FLOAT32).toVector()).containsExactly(1.0f / 3);
        assertThat(third.castTo(Precision.FLOAT64).toVector()).containsExactly(1.0 / 3);
    }

    @Test
    void combiningGoesByName() {
        Parameters parameters = Parameters.copyOf(arrays());
        Map<String, INDArray> reversed = new LinkedHashMap<>();
        reversed.put("W1", Nd4j.zeros(DataType.DOUBLE, 2, 3));
        reversed.put("b1", Nd4j.ones(DataType.DOUBLE, 3));

        Parameters sum = parameters.combine(Parameters.copyOf(reversed), INDArray::add);
        assertThat(sum.toVector()).containsExactly(8, 9, 10, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void theNormIsOfAllNumbersTogether() {
        Map<String, INDArray> arrays = Map.of("W1", Nd4j.createFromArray(3.0, 0.0), "b1", Nd4j.createFromArray(-4.0));

        assertThat(Parameters.copyOf(arrays).norm()).isCloseTo(5, within(1e-15));
    }

    @Test
    void oneNumberThatIsNotFiniteIsNoticed() {
        Parameters parameters = Parameters.copyOf(arrays());
        assertThat(parameters.isFinite()).isTrue();
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Parameters spoilt = parameters.copy();
            spoilt.get("W1").putScalar(1, 2, bad);
            assertThat(spoilt.isFinite()).isFalse();
        }
    }

    @Test
    void anUnknownNameIsNamedBesideTheKnownOnes() {
        assertThatThrownBy(() -> Parameters.copyOf(arrays()).get("W2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no parameter 'W2' among [b1, W1]");
    }

    @Test
    void theShapesOfTheModelAreRequired() {
        INDArray w1 = Nd4j.zeros(DataType.DOUBLE, 2, 3);
        INDArray b1 = Nd4j.zeros(DataType.DOUBLE, 3);

        assertThatCode(() -> ofModel(w1, b1).requireShapesOf(MODEL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ofModel(w1.transpose(), b1).requireShapesOf(MODEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter 'W1' of model 'net' has shape [2, 3], not [3, 2]");
        assertThatThrownBy(() -> ofModel(w1, b1.reshape(1, 3)).requireShapesOf(MODEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter 'b1' of model 'net' has shape [3], not [1, 3]");
        assertThatThrownBy(() -> Parameters.copyOf(Map.of("W1", w1)).requireShapesOf(MODEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model 'net' has the parameters [W1, b1], not [W1]");
        Map<String, INDArray> turned = new LinkedHashMap<>();
        turned.put("b1", b1);
        turned.put("W1", w1);
        assertThatThrownBy(() -> Parameters.copyOf(turned).requireShapesOf(MODEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model 'net' has the parameters [W1, b1], not [b1, W1]");
    }
}
