package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.handgrad.model.Parameters;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A cost of which nothing is known, C = 1/n ‖X W‖², and gradients of it that misbehave. */
class ForeignCostTest {
    private static final INDArray X = Nd4j.createFromArray(new double[][] {{1, 2}, {3, -1}, {0.5, 4}});
    private static final INDArray W = Nd4j.createFromArray(new double[][] {{0.3, -0.7}, {0.2, 0.9}});

    private static CheckResult check(Function<Parameters, Map<String, INDArray>> gradient) {
        return GradientCheck.ofCost(theta -> {
                    INDArray a = X.mmul(theta.get("W"));
                    return a.mul(a).sumNumber().doubleValue() / 3;
                })
                .knowing("n", 3)
                .gradient(gradient)
                .at(Map.of("W", W))
                .run();
    }

    private static INDArray right(Parameters theta) {
        return X.transpose().mmul(X.mmul(theta.get("W"))).mul(2.0 / 3);
    }

    private static void assertReason(Function<Parameters, Map<String, INDArray>> gradient, String reason) {
        CheckResult result = check(gradient);
        assertThat(result.passes()).isFalse();
        assertThat(result.toString()).contains(reason);
    }

    @Test
    void aRightGradientPasses() {
        assertThat(check(theta -> Map.of("W", right(theta))).passes()).isTrue();
    }

    @Test
    void mistakesAreNamed() {
        assertReason(theta -> Map.of("W", right(theta).mul(2)), "a factor 2 too many");
        assertReason(theta -> Map.of("W", right(theta).mul(3)), "a factor n too many");
        assertReason(theta -> Map.of("W", right(theta).neg()), "the sign is wrong");
        assertReason(theta -> Map.of("W", right(theta).transpose().dup('c')), "transposed");
        assertReason(theta -> Map.of("W", right(theta).mul(0)), "forgotten");
    }

    @Test
    void misbehaviourIsToldExactly() {
        assertReason(
                theta -> {
                    throw new IllegalStateException("no");
                },
                "it threw IllegalStateException: no");
        assertReason(theta -> Map.of("V", right(theta)), "there is no array for it; those returned are [V]");
        assertReason(theta -> Map.of("W", right(theta).sum(0)), "its shape is [2], expected [2, 2]");
        assertReason(theta -> Map.of("W", theta.get("W")), "it returned the memory of its argument W");
        assertReason(theta -> Map.of("W", theta.get("W").muli(2).dup()), "it changed its argument W");
    }
}
