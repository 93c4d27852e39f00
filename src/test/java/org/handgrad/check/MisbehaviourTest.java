package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handgrad.model.Parameters;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A gradient that does something other than computing numbers is told exactly that; so is a cost. */
class MisbehaviourTest {
    private static final INDArray V = Nd4j.createFromArray(new double[][] {{0.1, 0.2}, {0.4, -0.3}});

    private static List<String> reasons(Function<Parameters, Map<String, INDArray>> gradient) {
        ArrayResult result = Quadratic.checkMap(gradient).run().array("W");
        assertThat(result.verdict()).isEqualTo(GradientVerdict.WRONG);
        return result.reasons();
    }

    private static List<String> reasonsOfArray(Function<Parameters, INDArray> gradient) {
        return reasons(theta -> Map.of("W", gradient.apply(theta)));
    }

    @Test
    void itThrows() {
        assertThat(reasons(theta -> {
                    throw new IllegalStateException("no");
                }))
                .singleElement()
                .asString()
                .matches(
                        "W: it threw IllegalStateException: no, in org\\.handgrad\\.check\\.MisbehaviourTest\\..*\\(MisbehaviourTest\\.java:\\d+\\)");
    }

    @Test
    void itReturnsNull() {
        assertThat(reasons(theta -> null)).containsExactly("W: it returned null, not a map of arrays");
    }

    @Test
    void anArrayIsMissing() {
        assertThat(reasons(theta -> Map.of("V", Quadratic.gradient(theta))))
                .containsExactly("W: it returned no array for this parameter, only [V]");
    }

    @Test
    void anArrayIsNull() {
        Map<String, INDArray> nothing = new HashMap<>();
        nothing.put("W", null);
        assertThat(reasons(theta -> nothing)).containsExactly("W: it returned null for this parameter");
    }

    @Test
    void anArrayIsClosed() {
        assertThat(reasonsOfArray(theta -> {
                    INDArray right = Quadratic.gradient(theta);
                    right.close();
                    return right;
                }))
                .containsExactly("W: it returned a closed array");
    }

    /** As a framework does that adds to a buffer, and leaves it to its user to clear it. */
    @Test
    void itAddsToWhatItComputedBefore() {
        INDArray sum = Nd4j.zerosLike(Quadratic.W);
        assertThat(reasonsOfArray(theta -> sum.addi(Quadratic.gradient(theta)).dup()))
                .containsExactly(
                        "W: a second call at the same point returns other values: does it keep state or draw random numbers?");
    }

    @Test
    void theShapeIsAnother() {
        assertThat(reasonsOfArray(theta -> Quadratic.gradient(theta).sum(0)))
                .containsExactly("W: its shape is [2], expected [2, 2]");
    }

    @Test
    void theShapeIsThatOfTheTranspose() {
        INDArray w = Nd4j.createFromArray(new double[][] {{0.3}, {-0.7}});
        CheckResult result = GradientCheck.ofCost(
                        theta -> theta.get("W").norm2Number().doubleValue())
                .gradient(theta -> Map.of("W", theta.get("W").transpose().dup()))
                .at(Map.of("W", w))
                .run();
        assertThat(result.array("W").reasons())
                .containsExactly("W: its shape is [1, 2], expected [2, 1] (this is the transpose)");
    }

    @Test
    void theTypeIsAnother() {
        assertThat(reasonsOfArray(theta -> Quadratic.gradient(theta).castTo(DataType.FLOAT)))
                .containsExactly("W: its type is FLOAT, expected DOUBLE like the parameter");
    }

    @Test
    void itChangesItsArgument() {
        assertThat(reasonsOfArray(theta -> {
                    INDArray right = Quadratic.gradient(theta);
                    theta.get("W").muli(0.5);
                    return right;
                }))
                .containsExactly("W: it changed its argument W: work on a copy");
    }

    @Test
    void itReturnsItsArgument() {
        assertThat(reasonsOfArray(theta -> theta.get("W").assign(Quadratic.gradient(theta))))
                .containsExactly(
                        "W: it changed its argument W: work on a copy",
                        "W: it returned the memory of its argument W: return a copy");
    }

    @Test
    void itReturnsOneMemoryForTwoArrays() {
        CheckResult result = GradientCheck.ofCost(
                        theta -> theta.get("V").sumNumber().doubleValue()
                                + theta.get("W").sumNumber().doubleValue())
                .gradient(theta -> {
                    INDArray ones = Nd4j.onesLike(theta.get("V"));
                    return Map.of("V", ones, "W", ones);
                })
                .at(Map.of("V", V, "W", Quadratic.W))
                .run();
        assertThat(result.array("V").reasons())
                .containsExactly("V: it returned the same memory for V and W: return two arrays");
        assertThat(result.array("W").reasons())
                .containsExactly("W: it returned the same memory for W and V: return two arrays");
    }

    /** A gradient of ones, in views of one buffer. */
    private static CheckResult ofViews(INDArray buffer, INDArray v, INDArray w) {
        buffer.assign(1);
        return GradientCheck.ofCost(theta -> theta.get("v").sumNumber().doubleValue()
                        + theta.get("w").sumNumber().doubleValue())
                .gradient(theta -> Map.of("v", v, "w", w))
                .at(Map.of("v", Nd4j.createFromArray(0.1, 0.2, 0.3), "w", Nd4j.createFromArray(0.4, 0.5, 0.6)))
                .run();
    }

    @Test
    void itReturnsViewsThatOverlap() {
        INDArray buffer = Nd4j.zeros(DataType.DOUBLE, 5);
        CheckResult result = ofViews(buffer, buffer.get(interval(0, 3)), buffer.get(interval(2, 5)));
        assertThat(result.array("v").reasons())
                .containsExactly("v: it returned overlapping views for v and w: return two arrays");
        assertThat(result.array("w").reasons())
                .containsExactly("w: it returned overlapping views for w and v: return two arrays");
    }

    /** Side by side, or between each other: as columns are. */
    @Test
    void viewsThatDoNotOverlapAreNoMistake() {
        INDArray buffer = Nd4j.zeros(DataType.DOUBLE, 6);
        assertThat(ofViews(buffer, buffer.get(interval(0, 3)), buffer.get(interval(3, 6)))
                        .passes())
                .isTrue();
        INDArray matrix = Nd4j.zeros(DataType.DOUBLE, 3, 2);
        assertThat(ofViews(matrix, matrix.getColumn(0), matrix.getColumn(1)).passes())
                .isTrue();
    }

    @Test
    void itReturnsAPartOfItsArgument() {
        CheckResult result = GradientCheck.ofCost(theta -> Quadratic.cost(theta)
                        + theta.get("b").mul(theta.get("b")).sumNumber().doubleValue() / 2)
                .gradient(theta -> {
                    INDArray row = theta.get("W").getRow(1);
                    return Map.of("W", Quadratic.gradient(theta), "b", row);
                })
                .at(Map.of("W", Quadratic.W, "b", Quadratic.W.getRow(1)))
                .run();
        assertThat(result.array("b").reasons())
                .containsExactly("b: it returned the memory of its argument W: return a copy");
    }

    @Test
    void theNextCallOverwritesWhatItReturned() {
        INDArray buffer = Nd4j.zerosLike(Quadratic.W);
        CheckResult result = Quadratic.check(theta -> buffer.assign(Quadratic.gradient(theta)))
                .at(Map.of("W", V))
                .run();
        assertThat(result.array("W").verdict()).isEqualTo(GradientVerdict.WRONG);
        assertThat(result.array("W").reasons())
                .containsExactly("W: the next call overwrites what it returned: return a copy");
    }

    @Test
    void theCostChangesItsArgument() {
        GradientCheck check = GradientCheck.ofCost(
                        theta -> theta.get("W").muli(2).sumNumber().doubleValue())
                .gradient(theta -> Map.of("W", Nd4j.onesLike(theta.get("W")).mul(2)))
                .at(Map.of("W", Quadratic.W));
        assertThatThrownBy(check::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the cost changes its argument W, so nothing can be checked: work on a copy");
    }
}
