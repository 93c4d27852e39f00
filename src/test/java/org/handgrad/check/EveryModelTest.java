package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessComparison;
import org.handgrad.check.evidence.WitnessVerdict;
import org.handgrad.data.Batch;
import org.handgrad.model.Loss;
import org.handgrad.model.Precision;
import org.handgrad.testing.ModelCases;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hand-written derivative of models of all shapes, activations and losses against its witnesses; {@code -Dhandgrad.cases=all}
 * takes every combination of the three.
 */
@Tag("slow")
class EveryModelTest {
    private static final Set<Witness> ANALYTIC = EnumSet.of(Witness.AUTODIFF, Witness.DL4J);
    private static final int MOST_ENTRIES = 6;
    private static final double ORDINARY = 1;
    private static final double SATURATING = 4;

    static List<ModelCases.Case> pairs() {
        return ModelCases.pairs();
    }

    static List<ModelCases.Case> fewest() {
        return ModelCases.fewest();
    }

    /** At a point where slopes are ordinary, and at one where units saturate. */
    @ParameterizedTest
    @MethodSource("pairs")
    void analyticWitnessesAgree(ModelCases.Case tested) {
        assertAgreement(tested, Precision.FLOAT64, ANALYTIC, ORDINARY, SATURATING);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void analyticWitnessesAgreeInFloat32(ModelCases.Case tested) {
        assertAgreement(tested, Precision.FLOAT32, ANALYTIC, ORDINARY);
    }

    /** Differences ask for the cost thousands of times: every activation and loss is there once. */
    @ParameterizedTest
    @MethodSource("fewest")
    void everyWitnessAgrees(ModelCases.Case tested) {
        for (Precision precision : Precision.values()) {
            assertAgreement(tested, precision, EnumSet.allOf(Witness.class), ORDINARY);
        }
    }

    private static void assertAgreement(
            ModelCases.Case tested, Precision precision, Set<Witness> witnesses, double... sizes) {
        Batch batch = RandomPoints.batch(tested.model(), tested.samples(), 3);
        ModelCheck check = ModelCheck.of(tested.model(), batch, precision, MOST_ENTRIES, witnesses);
        for (double size : sizes) {
            check.examine(RandomPoints.parameters(tested.model(), size, 3));
        }
        CheckResult result = check.result();
        List<WitnessComparison> comparisons = result.comparisons();

        assertThat(comparisons.stream().map(WitnessComparison::witness).collect(Collectors.toSet()))
                .isEqualTo(witnesses);
        assertThat(comparisons.stream().map(WitnessComparison::parameter).collect(Collectors.toSet()))
                .containsAll(tested.model().parameterShapes().keySet())
                .contains("x");
        assertThat(comparisons).noneMatch(comparison -> comparison.verdict() == WitnessVerdict.DISAGREES);
        assertThat(comparisons)
                .allMatch(comparison -> comparison.verdict() == WitnessVerdict.AGREES || isExcused(tested, comparison));
        assertThat(result.arrays())
                .noneMatch(
                        array -> array.verdict() == GradientVerdict.WRONG || array.verdict() == GradientVerdict.NOISY);
    }

    /** The remainder needs curvature; DL4J keeps the probabilities of xent from 0 and 1, which saturated units come near. */
    private static boolean isExcused(ModelCases.Case tested, WitnessComparison comparison) {
        return switch (comparison.witness()) {
            case REMAINDER -> comparison.verdict() == WitnessVerdict.CANNOT_TELL;
            case DL4J ->
                comparison.verdict() == WitnessVerdict.DEPARTS
                        || (tested.model().loss() == Loss.XENT && comparison.point() == 2);
            default -> false;
        };
    }
}
