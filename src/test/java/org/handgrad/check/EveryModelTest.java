package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.check.evidence.Agreement;
import org.handgrad.check.evidence.Finding;
import org.handgrad.check.evidence.Witness;
import org.handgrad.data.Batch;
import org.handgrad.model.Loss;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.testing.ModelCases;
import org.handgrad.testing.RandomPoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hand-written derivative of every model × activation × loss × shape against its witnesses. */
class EveryModelTest {
    private static final Set<Witness> ANALYTIC = EnumSet.of(Witness.AUTODIFF, Witness.DL4J);
    private static final int MOST_ENTRIES = 6;
    private static final double ORDINARY = 1;
    private static final double SATURATING = 4;

    static List<ModelCases.Case> cases() {
        return ModelCases.all();
    }

    static List<ModelCases.Case> casesOfOneShape() {
        return cases().stream().filter(EveryModelTest::isOfOneShape).toList();
    }

    private static boolean isOfOneShape(ModelCases.Case tested) {
        return tested.model().name().startsWith("5×3-4");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyWitnessAgrees(ModelCases.Case tested) {
        assertAgreement(tested, Precision.FLOAT64, ORDINARY, EnumSet.allOf(Witness.class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void analyticWitnessesAgreeWhereUnitsSaturate(ModelCases.Case tested) {
        assertAgreement(tested, Precision.FLOAT64, SATURATING, ANALYTIC);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void analyticWitnessesAgreeInFloat32(ModelCases.Case tested) {
        assertAgreement(tested, Precision.FLOAT32, ORDINARY, ANALYTIC);
    }

    @ParameterizedTest
    @MethodSource("casesOfOneShape")
    void everyWitnessAgreesInFloat32(ModelCases.Case tested) {
        assertAgreement(tested, Precision.FLOAT32, ORDINARY, EnumSet.allOf(Witness.class));
    }

    private static void assertAgreement(
            ModelCases.Case tested, Precision precision, double size, Set<Witness> witnesses) {
        Parameters at = RandomPoints.parameters(tested.model(), size, 3);
        Batch batch = RandomPoints.batch(tested.model(), tested.samples(), 3);
        ModelCheck check = ModelCheck.of(tested.model(), batch, precision, MOST_ENTRIES, witnesses);
        check.examine(at);
        CheckResult result = check.result();
        List<Finding> findings = result.findings();

        assertThat(findings.stream().map(Finding::witness).collect(Collectors.toSet()))
                .isEqualTo(witnesses);
        assertThat(findings.stream().map(Finding::parameter).collect(Collectors.toSet()))
                .containsAll(tested.model().parameterShapes().keySet())
                .contains("x");
        assertThat(findings).noneMatch(finding -> finding.verdict() == Agreement.DISAGREES);
        if (tested.model().loss() != Loss.XENT || size == ORDINARY) {
            assertThat(findings)
                    .allMatch(finding -> finding.verdict() == Agreement.AGREES
                            || (finding.witness() == Witness.REMAINDER && finding.verdict() == Agreement.CANNOT_TELL));
        }
        assertThat(result.arrays())
                .noneMatch(array -> array.verdict() == Verdict.WRONG || array.verdict() == Verdict.NOISY);
    }
}
