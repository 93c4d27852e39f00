package org.handgrad.hand.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.ops.KernelOps;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Precision;
import org.handgrad.testing.ScalarActivation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every activation of one number against plain Java: between kinks, at them, beside them, and where it saturates. */
class HandActivationTest {
    private static final ArrayOps OPS = KernelOps.eager();
    private static final double[] ORDINARY = {
        -4.2, -2.6, -1.7, -0.9, -0.3, -1e-3, 1e-3, 0.2, 0.6, 1.4, 2.4, 3.3, 5.9, 7.1
    };
    private static final double[] SATURATED = {-1000, -90, -40, -20, 20, 40, 90, 1000};

    static List<LayerSpec> layers() {
        return ScalarActivation.all(1);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void betweenKinks(LayerSpec layer) {
        for (Precision precision : Precision.values()) {
            assertAgreement(layer, precision, ORDINARY);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void whereItSaturatesItStaysFinite(LayerSpec layer) {
        for (Precision precision : Precision.values()) {
            assertAgreement(layer, precision, SATURATED);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void atZeroAndAtKinksAndBesideThem(LayerSpec layer) {
        List<Double> points = new ArrayList<>(ScalarActivation.kinks(layer));
        points.add(0.0);
        for (double point : List.copyOf(points)) {
            points.add((double) Math.nextDown((float) point));
            points.add((double) Math.nextUp((float) point));
        }
        for (Precision precision : Precision.values()) {
            assertAgreement(
                    layer,
                    precision,
                    points.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** The slope is that of the values, by central differences between kinks. */
    @ParameterizedTest
    @MethodSource("layers")
    void theOracleDifferentiatesItself(LayerSpec layer) {
        double h = 1e-5;
        for (double z : ORDINARY) {
            if (ScalarActivation.kinks(layer).stream().allMatch(kink -> Math.abs(kink - z) > h)) {
                double difference =
                        (ScalarActivation.value(layer, z + h) - ScalarActivation.value(layer, z - h)) / (2 * h);
                assertThat(ScalarActivation.slope(layer, z))
                        .as("%s at %s", layer, z)
                        .isCloseTo(difference, within(1e-7));
            }
        }
    }

    @Test
    void everyActivationIsAmongThem() {
        assertThat(layers()).extracting(LayerSpec::activation).contains(allButSoftmax());
    }

    private static Activation[] allButSoftmax() {
        return Arrays.stream(Activation.values())
                .filter(activation -> activation != Activation.SOFTMAX)
                .toArray(Activation[]::new);
    }

    private static void assertAgreement(LayerSpec layer, Precision precision, double[] points) {
        INDArray z = Nd4j.createFromArray(new double[][] {points}).castTo(precision.dataType());
        HandActivation activation = HandActivation.of(layer);
        INDArray a = activation.forward(OPS, z);
        INDArray slope = activation.delta(OPS, z, a, Nd4j.onesLike(z));
        for (int i = 0; i < points.length; i++) {
            double at = z.getDouble(0, i);
            String what = "%s at %s in %s".formatted(layer, at, precision);
            assertClose(what, precision, a.getDouble(0, i), ScalarActivation.value(layer, at));
            assertClose(what, precision, slope.getDouble(0, i), ScalarActivation.slope(layer, at));
        }
    }

    /** Some units in the last place of the largest number on the way, which is of the order of 1 or of the result. */
    private static void assertClose(String what, Precision precision, double actual, double expected) {
        double tolerance = 64 * precision.unitRoundoff() * Math.max(1, Math.abs(expected));
        assertThat(Math.abs(actual - expected))
                .as("%s: %s instead of %s", what, actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }
}
