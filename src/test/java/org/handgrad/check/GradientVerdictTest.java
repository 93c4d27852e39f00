package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** Which of the five verdicts a gradient gets that is known from its values alone, and why. */
class GradientVerdictTest {
    private static GradientCheck of(DoubleUnaryOperator cost, DoubleUnaryOperator derivative, double... points) {
        GradientCheck check = GradientCheck.ofCost(
                        theta -> cost.applyAsDouble(theta.get("t").getDouble(0)))
                .gradient(theta -> Map.of(
                        "t",
                        Nd4j.createFromArray(
                                derivative.applyAsDouble(theta.get("t").getDouble(0)))));
        for (double point : points) {
            check = check.at(Map.of("t", Nd4j.createFromArray(point)));
        }
        return check;
    }

    private static ArrayResult run(DoubleUnaryOperator cost, DoubleUnaryOperator derivative, double... points) {
        return of(cost, derivative, points).run().array("t");
    }

    private static void assertVerdict(ArrayResult result, GradientVerdict verdict, String reason) {
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.reasons()).anyMatch(said -> said.contains(reason));
    }

    @Test
    void aRightGradientAgrees() {
        ArrayResult result = run(Math::sin, Math::cos, 0.5);
        assertThat(result.verdict()).isEqualTo(GradientVerdict.AGREES);
        assertThat(result.reasons()).isEmpty();
    }

    @Test
    void nanIsWrongWhereTheCostIsFinite() {
        assertVerdict(run(Math::sin, t -> Double.NaN, 0.5), GradientVerdict.WRONG, "t at point 1: NaN at [0]");
        assertVerdict(
                run(Math::sin, t -> Double.POSITIVE_INFINITY, 0.5),
                GradientVerdict.WRONG,
                "t at point 1: Infinity at [0]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, Double.NaN})
    void whereTheCostIsNotFiniteNothingCanBeSaid(double claimed) {
        assertVerdict(
                run(t -> Double.NaN, t -> claimed, 0.5),
                GradientVerdict.INCONCLUSIVE,
                "t at point 1: the cost is not finite here; try another point");
    }

    /** An array that is not finite says nothing of another. */
    @Test
    void nanInOneArrayLeavesTheOthersAlone() {
        CheckResult result = GradientCheck.ofCost(theta ->
                        Quadratic.cost(theta) + theta.get("b").sumNumber().doubleValue())
                .gradient(theta -> Map.of("W", Quadratic.gradient(theta), "b", Nd4j.createFromArray(1, Double.NaN)))
                .at(Map.of("W", Quadratic.W, "b", Nd4j.createFromArray(0.1, 0.2)))
                .run();
        assertThat(result.array("W").verdict()).isEqualTo(GradientVerdict.AGREES);
        assertVerdict(result.array("b"), GradientVerdict.WRONG, "b at point 1: NaN at [1]");
    }

    @Test
    void allZeroIsInconclusiveAndNotPassed() {
        ArrayResult result = run(t -> 3, t -> 0, 0.5);
        assertVerdict(
                result,
                GradientVerdict.INCONCLUSIVE,
                "all entries are zero, as in a gradient that was never computed; try another point");
        assertThat(result.verdict().passes()).isFalse();
    }

    @Test
    void aPointThatSaysNothingIsOutweighedByOneThatDoes() {
        assertThat(run(t -> Math.max(0, t) * t, t -> 2 * Math.max(0, t), -1, 2).verdict())
                .isEqualTo(GradientVerdict.AGREES);
        assertThat(run(t -> Math.max(0, t) * t, t -> 0, -1, 2).verdict()).isEqualTo(GradientVerdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.5, 1})
    void atAKinkEverySubgradientPasses(double subgradient) {
        assertVerdict(
                run(Math::abs, t -> subgradient, 0),
                GradientVerdict.KINK,
                "t at point 1: no derivative at [0]: the slope is -1.000 to the left and 1.000 to the right; any value"
                        + " between them passes");
    }

    /** Not wrong: a sum of units that have their kinks at one point may be taken apart in other ways. */
    @Test
    void beyondTheSlopesOfAKinkNothingPasses() {
        assertVerdict(
                run(Math::abs, t -> 1.5, 0),
                GradientVerdict.INCONCLUSIVE,
                "t at point 1: no derivative at [0]: the slope is -1.000 to the left and 1.000 to the right; 1.500 is not"
                        + " between them; try another point");
    }

    @Test
    void aStepThatIsTooSmallIsNoisyAndTheOneThatIsChosenIsNot() {
        ArrayResult result = of(Math::sin, Math::cos, 0.5).epsilon(1e-13).run().array("t");
        assertThat(result.verdict()).isEqualTo(GradientVerdict.NOISY);
        assertThat(result.reasons())
                .singleElement()
                .asString()
                .matches(
                        "t at point 1: differences cannot tell: their own error can be \\S+ of the gradient with"
                                + " ε = 1\\.0e-13; without \\.epsilon\\(…\\), handgrad chooses a step that leaves \\d\\.\\de-1\\d");
        assertThat(of(Math::sin, Math::cos, 0.5).epsilon(1e-3).run().passes()).isTrue();
    }

    /** A cost that is known to three digits only. */
    @Test
    void aCostThatIsTooRoughIsNoisyAtEveryStep() {
        DoubleUnaryOperator rough = t -> Math.sin(t) + 1e-3 * new SplittableRandom(Double.hashCode(t)).nextDouble();
        ArrayResult result = run(rough, Math::cos, 0.5);
        assertVerdict(
                result,
                GradientVerdict.NOISY,
                "; no other step does better: the cost is too rough or too inexact here");
    }

    /** Two entries that differences see well do not vouch for a third that they do not see. */
    @Test
    void entriesThatDifferencesSeeVouchForNoOther() {
        GradientCheck check = GradientCheck.ofCost(
                        theta -> Math.exp(10 * theta.get("t").getDouble(0)))
                .gradient(theta -> Map.of(
                        "t",
                        Nd4j.createFromArray(10 * Math.exp(10 * theta.get("t").getDouble(0)), 0, 0)))
                .at(Map.of("t", Nd4j.createFromArray(0.3, 0.2, 0.1)));
        assertThat(check.run().passes()).isTrue();
        ArrayResult wide = check.epsilon(1).run().array("t");
        assertVerdict(wide, GradientVerdict.NOISY, "; without .epsilon(…), handgrad chooses a step that leaves ");
        assertThat(wide.comparisons().get(0).verdict()).isEqualTo(WitnessVerdict.CANNOT_TELL);
    }

    @Test
    void withoutDifferencesTheRateOfTheRemainderDecides() {
        assertThat(of(Math::sin, Math::cos, 0.5)
                        .witnesses(Witness.REMAINDER)
                        .run()
                        .passes())
                .isTrue();
        assertVerdict(
                of(Math::sin, t -> 1.001 * Math.cos(t), 0.5)
                        .witnesses(Witness.REMAINDER)
                        .run()
                        .array("t"),
                GradientVerdict.WRONG,
                "t at point 1: the Taylor remainder falls as h^1.0, not as h²");
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aForeignCostIsJudgedByTheRoundingOfItsFormat(Precision precision) {
        GradientCheck right = Quadratic.check(Quadratic::gradient).precision(precision);
        CheckResult result = right.run();
        assertThat(result.passes()).as("%s", result).isTrue();
        assertThat(result.precision()).isEqualTo(precision);
        CheckResult doubled = Quadratic.check(theta -> Quadratic.gradient(theta).mul(2))
                .precision(precision)
                .run();
        assertThat(doubled.array("W").causes()).containsExactly("a factor 2 too many");
    }

    /** What float64 tells from right, float32 cannot: a part in 10⁷. */
    @Test
    void float32AllowsItsOwnRoundingAndFloat64DoesNot() {
        GradientCheck check = Quadratic.check(theta -> Quadratic.gradient(theta).mul(1 + 1e-7));
        assertThat(check.run().passes()).isFalse();
        assertThat(check.precision(Precision.FLOAT32).run().passes()).isTrue();
    }

    @Test
    void aNumberOfNoDimensionsIsAnArrayToo() {
        CheckResult result = GradientCheck.ofCost(
                        theta -> Math.exp(theta.get("t").getDouble()))
                .gradient(
                        theta -> Map.of("t", Nd4j.scalar(Math.exp(theta.get("t").getDouble()))))
                .at(Map.of("t", Nd4j.scalar(0.5)))
                .run();
        assertThat(result.passes()).as("%s", result).isTrue();
    }
}
