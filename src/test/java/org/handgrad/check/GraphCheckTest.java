package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Function;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessComparison;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** A SameDiff graph as the cost, C = Σ (tanh(x w + b) − y)². */
class GraphCheckTest {
    private static final INDArray X = Nd4j.createFromArray(new double[][] {{1, 2}, {3, -1}, {0.5, 4}});
    private static final INDArray Y = Nd4j.createFromArray(new double[][] {{0.5}, {-1}, {1}});
    private static final INDArray W = Nd4j.createFromArray(new double[][] {{0.3}, {-0.7}});
    private static final INDArray B = Nd4j.createFromArray(0.2);

    private static SameDiff graph(DataType type) {
        SameDiff graph = SameDiff.create();
        SDVariable x = graph.placeHolder("x", type, 3, 2);
        SDVariable y = graph.placeHolder("y", type, 3, 1);
        SDVariable z = x.mmul(graph.var("w", type, 2, 1)).add("z", graph.var("b", type, 1));
        graph.math().tanh("a", z).sub(y).pow(2).sum("C");
        return graph;
    }

    private static Map<String, INDArray> gradient(Parameters theta) {
        DataType type = theta.get("w").dataType();
        INDArray x = X.castTo(type);
        INDArray a = Transforms.tanh(x.mmul(theta.get("w")).addi(theta.get("b").getDouble(0)));
        INDArray delta = a.sub(Y.castTo(type)).muli(2).muli(a.mul(a).rsubi(1));
        return Map.of("w", x.transpose().mmul(delta), "b", delta.sum(0));
    }

    private static GradientCheck check(Function<Parameters, Map<String, INDArray>> gradient) {
        return GradientCheck.ofGraph(graph(DataType.DOUBLE), Map.of("x", X, "y", Y), "C")
                .gradient(gradient)
                .at(Map.of("w", W, "b", B));
    }

    @Test
    void aRightGradientIsConfirmedByThreeWitnesses() {
        CheckResult result = check(GraphCheckTest::gradient).run();
        assertThat(result.passes()).as("%s", result).isTrue();
        assertThat(result.arrays()).hasSize(2);
        for (ArrayResult array : result.arrays()) {
            assertThat(array.comparisons())
                    .extracting(WitnessComparison::witness)
                    .containsExactly(Witness.AUTODIFF, Witness.DIFFERENCES, Witness.REMAINDER);
            assertThat(array.comparisons())
                    .extracting(WitnessComparison::verdict)
                    .containsOnly(WitnessVerdict.AGREES);
        }
    }

    @Test
    void aWrongOneIsNamedAgainstAutodiff() {
        CheckResult result = check(theta -> Map.of(
                        "w",
                        gradient(theta).get("w").mul(0.5),
                        "b",
                        gradient(theta).get("b")))
                .run();
        assertThat(result.array("w").reasons().get(0))
                .matches("w: hand = 0\\.500 × autodiff on all 2 entries \\(spread \\S+\\): a factor 2 is missing");
        assertThat(result.array("b").verdict()).isEqualTo(GradientVerdict.AGREES);
    }

    @Test
    void float32GraphsPassByTheirOwnRounding() {
        CheckResult result = GradientCheck.ofGraph(
                        graph(DataType.FLOAT),
                        Map.of("x", X.castTo(DataType.FLOAT), "y", Y.castTo(DataType.FLOAT)),
                        "C")
                .gradient(GraphCheckTest::gradient)
                .at(Map.of("w", W.castTo(DataType.FLOAT), "b", B.castTo(DataType.FLOAT)))
                .run();
        assertThat(result.passes()).as("%s", result).isTrue();
        assertThat(result.precision()).isEqualTo(Precision.FLOAT32);
    }

    /** The graph of the caller is neither given values nor derivatives. */
    @Test
    void theGraphIsLeftAsItWas() {
        SameDiff graph = graph(DataType.DOUBLE);
        int operations = graph.ops().length;
        GradientCheck.ofGraph(graph, Map.of("x", X, "y", Y), "C")
                .gradient(GraphCheckTest::gradient)
                .at(Map.of("w", W, "b", B))
                .run();
        assertThat(graph.ops()).hasSize(operations);
        assertThat(graph.getArrForVarName("w").sumNumber().doubleValue())
                .isNotEqualTo(W.sumNumber().doubleValue());
    }

    @Test
    void whatTheGraphHasNotIsRefused() {
        Map<String, INDArray> data = Map.of("x", X, "y", Y);
        assertRefused(
                () -> GradientCheck.ofGraph(graph(DataType.DOUBLE), data, "D"),
                "the graph has no variable 'D' to differentiate, only [");
        assertRefused(
                () -> GradientCheck.ofGraph(graph(DataType.DOUBLE), Map.of("X", X), "C"),
                "the graph has no placeholder 'X', only [x, y]");
        GradientCheck check = GradientCheck.ofGraph(graph(DataType.DOUBLE), data, "C");
        assertRefused(() -> check.at(Map.of("w", W, "v", B)), "the graph has no variable 'v', only [b, w]");
        assertRefused(() -> check.at(Map.of("x", X)), "the graph has no variable 'x', only [b, w]");
        assertRefused(
                () -> check.at(Map.of("w", W.transpose(), "b", B)),
                "variable 'w' of the graph is DOUBLE [2, 1], not DOUBLE [1, 2]");
        assertRefused(
                () -> check(GraphCheckTest::gradient)
                        .precision(Precision.FLOAT32)
                        .run(),
                "variable 'b' of the graph is DOUBLE [1], not FLOAT [1]");
        assertRefused(
                () -> GradientCheck.ofGraph(graph(DataType.DOUBLE), data, "a")
                        .gradient(GraphCheckTest::gradient)
                        .at(Map.of("w", W, "b", B))
                        .run(),
                "'a' of the graph is an array of shape [3, 1], not a number");
    }

    private static void assertRefused(Runnable asked, String message) {
        assertThatThrownBy(asked::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
