package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.check.evidence.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** A cost that is finite at the point, and not a step away. */
class EdgeTest {
    private static ArrayResult run(DoubleUnaryOperator cost, double claimed, double at) {
        return GradientCheck.ofCost(theta -> cost.applyAsDouble(theta.get("t").getDouble(0)))
                .gradient(theta -> Map.of("t", Nd4j.createFromArray(claimed)))
                .at(Map.of("t", Nd4j.createFromArray(at)))
                .run()
                .array("t");
    }

    private static DoubleUnaryOperator from(double edge, DoubleUnaryOperator cost) {
        return t -> t < edge ? Double.NaN : cost.applyAsDouble(t);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 1e-2, 1e-4, 1e-6, 1e-7, 1e-9, 1e-12, 1e-100})
    void nearAnEdgeTheStepNarrows(double t) {
        assertThat(run(Math::log, 1 / t, t).verdict()).isEqualTo(GradientVerdict.AGREES);
        assertThat(run(Math::log, 1.001 / t, t).verdict()).isEqualTo(GradientVerdict.WRONG);
    }

    @Test
    void atAnEdgeDifferencesAreOneSided() {
        ArrayResult right = run(from(1, Math::exp), Math.E, 1);
        assertThat(right.verdict()).isEqualTo(GradientVerdict.AGREES);
        assertThat(right.reasons())
                .contains("t at point 1: the difference at [0] is one-sided: the cost is not finite to the left");
        assertThat(run(from(1, Math::exp), 1.001 * Math.E, 1).verdict()).isEqualTo(GradientVerdict.WRONG);
        ArrayResult left = run(t -> t > 1 ? Double.POSITIVE_INFINITY : t * t, 2, 1);
        assertThat(left.verdict()).isEqualTo(GradientVerdict.AGREES);
        assertThat(left.reasons())
                .contains("t at point 1: the difference at [0] is one-sided: the cost is not finite to the right");
    }

    /** t + t^p has the slope 1 at 0, and for p = 1.2 no difference comes near it. */
    @ParameterizedTest
    @ValueSource(doubles = {1.2, 1.5, 1.9})
    void atAnEdgeThatIsNotSmoothARightSlopeIsNotCalledWrong(double power) {
        DoubleUnaryOperator cost = from(0, t -> Math.pow(t, power) + t);
        assertThat(run(cost, 1, 0).verdict()).isNotEqualTo(GradientVerdict.WRONG);
        assertThat(run(cost, 1.2, 0).verdict().passes()).isFalse();
    }

    @Test
    void atAnEdgeThatIsNotSmoothNothingCanBeSaid() {
        ArrayResult result = run(from(0, t -> Math.pow(t, 1.2) + t), 1, 0);
        assertThat(result.verdict()).isEqualTo(GradientVerdict.INCONCLUSIVE);
        assertThat(result.reasons())
                .contains(
                        "t at point 1: the cost is not finite on one side, and not smooth on the other; try another point");
    }

    @Test
    void anInfiniteSlopeAtAnEdgeIsNotCalledWrong() {
        assertThat(run(Math::sqrt, Double.POSITIVE_INFINITY, 0).verdict()).isEqualTo(GradientVerdict.INCONCLUSIVE);
    }

    @Test
    void atALonelyPointNothingCanBeSaid() {
        ArrayResult result = run(t -> t == 0.5 ? 1 : Double.NaN, 1, 0.5);
        assertThat(result.verdict()).isEqualTo(GradientVerdict.INCONCLUSIVE);
        assertThat(result.reasons())
                .contains("t at point 1: the cost is not finite a step away on either side; try another point");
    }

    /** w^1.2 + w has no differences at 0: it is not finite to the left, and not smooth to the right. */
    @Test
    void whereDifferencesCannotBeHadAutodiffDecides() {
        SameDiff graph = SameDiff.create();
        SDVariable w = graph.var("w", DataType.DOUBLE, 3);
        w.pow(1.2).add(w).sum("C");
        GradientCheck check = GradientCheck.ofGraph(graph, Map.of(), "C")
                .gradient(theta -> Map.of(
                        "w", Transforms.pow(theta.get("w"), 0.2).muli(1.2).addi(1)))
                .at(Map.of("w", Nd4j.createFromArray(1.0, 0, 2)))
                .witnesses(Witness.AUTODIFF, Witness.DIFFERENCES);
        CheckResult result = check.run();
        assertThat(result.array("w").verdict()).as("%s", result).isEqualTo(GradientVerdict.AGREES);
        assertThat(result.array("w").reasons())
                .contains(
                        "w at point 1: differences cannot tell: the cost is not finite on one side, and not smooth on the other; try another point");
        CheckResult alone = check.witnesses(Witness.DIFFERENCES).run();
        assertThat(alone.array("w").verdict()).isEqualTo(GradientVerdict.INCONCLUSIVE);
    }

    /** The widest steps leave the domain; that is no sign of a remainder of zero, nor of one that does not fall. */
    @Test
    void theRemainderSkipsStepsBeyondTheEdge() {
        GradientCheck check = GradientCheck.ofCost(
                        theta -> Math.log(theta.get("t").getDouble(0)))
                .gradient(theta -> Map.of("t", Nd4j.createFromArray(1e3)))
                .at(Map.of("t", Nd4j.createFromArray(1e-3)))
                .witnesses(Witness.REMAINDER);
        assertThat(check.run().passes()).as("%s", check.run()).isTrue();
        CheckResult wrong = check.gradient(theta -> Map.of("t", Nd4j.createFromArray(1.1e3)))
                .run();
        assertThat(wrong.array("t").verdict()).as("%s", wrong).isEqualTo(GradientVerdict.WRONG);
    }
}
