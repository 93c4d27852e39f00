package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Mistakes and costs of extreme sizes: what is said of them is so. */
class HonestVerdictTest {
    private static final INDArray X = Nd4j.createFromArray(1.0, 2.0, 3.0);

    /** C = k Σ x², and a gradient of it. */
    private static GradientCheck squares(double k, Function<INDArray, INDArray> gradient) {
        return GradientCheck.ofCost(theta -> k * squared(theta))
                .gradient(theta -> Map.of("x", gradient.apply(theta.get("x"))))
                .at(Map.of("x", X));
    }

    /** C = Σ x² + sin x₁, whose gradient is no multiple of x, times a factor. */
    private static ArrayResult timesFactor(double factor) {
        return GradientCheck.ofCost(
                        theta -> squared(theta) + Math.sin(theta.get("x").getDouble(1)))
                .gradient(theta -> Map.of(
                        "x",
                        theta.get("x")
                                .mul(2)
                                .addi(Nd4j.createFromArray(
                                        0, Math.cos(theta.get("x").getDouble(1)), 0))
                                .muli(factor)))
                .at(Map.of("x", X))
                .run()
                .array("x");
    }

    private static double squared(Parameters theta) {
        return theta.get("x").mul(theta.get("x")).sumNumber().doubleValue();
    }

    private static ArrayResult ofNumber(DoubleUnaryOperator cost, double claimed, double at) {
        return GradientCheck.ofCost(theta -> cost.applyAsDouble(theta.get("t").getDouble(0)))
                .gradient(theta -> Map.of("t", Nd4j.createFromArray(claimed)))
                .at(Map.of("t", Nd4j.createFromArray(at)))
                .run()
                .array("t");
    }

    @ParameterizedTest
    @CsvSource({"1e-10", "1e-9", "1e-8", "1e-7", "1e-6", "1e-5", "1e-4"})
    void aSmallMistakeThatDifferencesSeeIsWrongAndItsFactorIsNotOne(double mistake) {
        ArrayResult result = timesFactor(1 + mistake);
        assertThat(result.verdict()).isEqualTo(GradientVerdict.WRONG);
        String factor = "1 + 1.0e-%02d".formatted(Math.round(-Math.log10(mistake)));
        assertThat(result.causes()).containsExactly("a constant factor of " + factor);
        assertThat(result.reasons().get(0))
                .startsWith("x: hand = (" + factor + ") × central difference on all 3 entries");
    }

    @Test
    void aFactorNearAWholeNumberHasTheDigitsThatTellIt() {
        assertThat(timesFactor(3.00005).causes()).contains("a constant factor of 3.00005");
        assertThat(timesFactor(0.99999).causes()).contains("a constant factor of 1 − 1.0e-05");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-14, 1e-16, 1e-20, 1e-100, 1e-300})
    void belowTheFloorNothingIsSaidButWhatToDo(double k) {
        for (double factor : new double[] {2, 4}) { // the right one, and one that is wrong by a factor 2
            ArrayResult result = squares(k, x -> x.mul(factor * k)).run().array("x");
            assertThat(result.verdict()).isEqualTo(GradientVerdict.INCONCLUSIVE);
            assertThat(result.reasons())
                    .anyMatch(reason -> reason.contains("its norm is only ")
                            && reason.contains("multiply the cost and its gradient by 1e+"));
        }
        double much = 1 / k;
        assertThat(squares(k * much, x -> x.mul(2 * k).mul(much)).run().passes())
                .isTrue();
        assertThat(squares(k * much, x -> x.mul(4 * k).mul(much))
                        .run()
                        .array("x")
                        .verdict())
                .isEqualTo(GradientVerdict.WRONG);
    }

    /** C = k₁ x₁² + k₂ x₂²: the second array is a part of 10⁻¹⁴ of the gradient. */
    @ParameterizedTest
    @CsvSource({"2, AGREES", "4, INCONCLUSIVE", "0, INCONCLUSIVE"})
    void ofAnArrayThatVanishesBesideOthersAFactorIsNotPassed(double factor, GradientVerdict verdict) {
        SameDiff graph = SameDiff.create();
        SDVariable v = graph.var("v", DataType.DOUBLE, 1);
        SDVariable w = graph.var("w", DataType.DOUBLE, 1);
        v.mul(v).add(w.mul(w).mul(1e-14)).sum("C");
        CheckResult result = GradientCheck.ofGraph(graph, Map.of(), "C")
                .gradient(theta ->
                        Map.of("v", theta.get("v").mul(2), "w", theta.get("w").mul(factor * 1e-14)))
                .at(Map.of("v", Nd4j.createFromArray(0.7), "w", Nd4j.createFromArray(0.9)))
                .run();
        assertThat(result.array("v").verdict()).isEqualTo(GradientVerdict.AGREES);
        assertThat(result.array("w").verdict()).as("%s", result).isEqualTo(verdict);
    }

    /** The derivative of what does not depend on w is zero, and autodiff says so. */
    @Test
    void aZeroThatIsRightAgreesAndIsMentioned() {
        SameDiff graph = SameDiff.create();
        SDVariable w = graph.var("w", DataType.DOUBLE, 2);
        graph.nn().relu(w, 0).sum("C");
        GradientCheck check =
                GradientCheck.ofGraph(graph, Map.of(), "C").at(Map.of("w", Nd4j.createFromArray(-1.0, -2)));
        ArrayResult right = check.gradient(theta -> Map.of("w", theta.get("w").mul(0)))
                .run()
                .array("w");
        assertThat(right.verdict()).isEqualTo(GradientVerdict.AGREES);
        assertThat(right.reasons())
                .contains(
                        "w at point 1: all entries are zero here, as in a gradient that was never computed: try another point");
        assertThat(check.gradient(theta -> Map.of("w", theta.get("w").gt(-1.5).castTo(DataType.DOUBLE)))
                        .run()
                        .array("w")
                        .verdict())
                .isEqualTo(GradientVerdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e3, 1e4, 1e5, 1e6, 1e7})
    void aCostThatTurnsManyTimesWithinTheUsualStepHasADerivative(double w) {
        DoubleUnaryOperator cost = t -> Math.sin(w * t);
        double right = w * Math.cos(w * 0.3);
        assertThat(ofNumber(cost, right, 0.3).verdict()).isEqualTo(GradientVerdict.AGREES);
        assertThat(ofNumber(cost, 1.001 * right, 0.3).verdict()).isEqualTo(GradientVerdict.WRONG);
    }

    /** Rounding to float32 is noise of another kind: it is the same for many neighbouring numbers. */
    @Test
    void aCostInFloat32IsNoReasonToCallAGradientWrong() {
        for (double t = 0.1; t < 2; t += 0.1) {
            double right = Math.cos(t);
            assertThat(ofNumber(x -> (float) Math.sin(x), right, t).verdict()).isNotEqualTo(GradientVerdict.WRONG);
        }
    }

    @ParameterizedTest
    @CsvSource({"FLOAT32, 1e-9", "FLOAT32, 1e-5", "FLOAT64, 1e-13"})
    void aStepThatIsTooSmallIsAnsweredWithTheOneThatIsChosen(Precision precision, double epsilon) {
        ArrayResult result = squares(1, x -> x.mul(2))
                .precision(precision)
                .epsilon(epsilon)
                .run()
                .array("x");
        assertThat(result.verdict().passes()).isFalse();
        assertThat(result.verdict()).isNotEqualTo(GradientVerdict.WRONG);
        assertThat(result.reasons().get(0)).contains("; without .epsilon(…), handgrad chooses a step that leaves ");
    }

    @Test
    void whatIsWrongBesideZeroIsNoPartOfIt() {
        ArrayResult result = GradientCheck.ofCost(theta -> theta.get("x").getDouble(0))
                .gradient(theta -> Map.of("x", Nd4j.createFromArray(1.0, 0.5, 0)))
                .at(Map.of("x", X))
                .run()
                .array("x");
        assertThat(result.reasons().get(0))
                .isEqualTo("x[1]: hand 0.500000000, central difference 0.00000000, difference 5.0e-01 (expected zero)");
    }

    @Test
    void allOfSeveralEntriesAreNamed() {
        assertThat(squares(1, x -> x.mul(2).addi(Nd4j.createFromArray(0.5, 0, 0.5)))
                        .run()
                        .array("x")
                        .reasons())
                .anyMatch(reason -> reason.startsWith("x[0]: hand "))
                .anyMatch(reason -> reason.startsWith("x[2]: hand "));
        assertThat(squares(1, x -> Nd4j.createFromArray(Double.NaN, 4, Double.NaN))
                        .run()
                        .array("x")
                        .reasons())
                .contains("x at point 1: NaN at [0], [2]");
        ArrayResult kinks = GradientCheck.ofCost(
                        theta -> Math.abs(theta.get("x").getDouble(0) - 1)
                                + Math.abs(2 * theta.get("x").getDouble(2) - 6))
                .gradient(theta -> Map.of("x", Nd4j.createFromArray(0.5, 0, 0)))
                .at(Map.of("x", X))
                .witnesses(Witness.DIFFERENCES)
                .run()
                .array("x");
        assertThat(kinks.reasons())
                .contains(
                        "x at point 1: no derivative at [0]: the slope is -1.000 to the left and 1.000 to the right; at [2]:"
                                + " the slope is -2.000 to the left and 2.000 to the right; any value between them passes");
    }

    /** An entry that differences see well is named, however badly they see another. */
    @Test
    void eachEntryHasABoundOfItsOwn() {
        ArrayResult result = GradientCheck.ofCost(theta -> theta.get("x").getDouble(0)
                        + 1e-4 * Math.sin(1e7 * theta.get("x").getDouble(1)))
                .gradient(theta -> Map.of("x", Nd4j.createFromArray(1 + 1e-5, 1e3 * Math.cos(2e7), 0)))
                .at(Map.of("x", X))
                .witnesses(Witness.DIFFERENCES)
                .run()
                .array("x");
        assertThat(result.verdict()).isEqualTo(GradientVerdict.WRONG);
        assertThat(result.reasons().get(0)).startsWith("x[0]: hand 1.00001000, central difference 1.00000000, ");
    }
}
