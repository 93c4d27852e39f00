package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.handgrad.check.evidence.Witness;
import org.handgrad.data.Batch;
import org.handgrad.model.Activation;
import org.handgrad.model.LayerSpec;
import org.handgrad.model.Loss;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where a probability a = 1 − 10⁻¹² meets its target 1, a − y is rounding of a by a ten-thousandth, and weights enlarge that: two
 * right gradients are further apart than 10⁻¹² of the least scale, and must not be called wrong for it.
 */
class CancellationTest {
    private static final ModelSpec MODEL =
            new ModelSpec("certain", 1, List.of(new LayerSpec(4, Activation.SOFTMAX, false)), Loss.MCXENT);

    @ParameterizedTest
    @EnumSource(Precision.class)
    void whatIsLeftOfACancellationMayRound(Precision precision) {
        double apart = precision == Precision.FLOAT64 ? 28 : 10;
        Batch batch = new Batch(
                Nd4j.createFromArray(new double[][] {{1}, {1.01}, {1.02}}),
                Nd4j.createFromArray(new double[][] {{0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 1}}));
        ModelCheck check = ModelCheck.of(
                MODEL, batch, precision, 1, EnumSet.of(Witness.AUTODIFF, Witness.DIFFERENCES, Witness.REMAINDER));
        check.examine(Parameters.copyOf(Map.of("W1", Nd4j.createFromArray(new double[][] {
            {0, apart, 2 * apart, 3 * apart}
        }))));
        CheckResult result = check.result();
        assertThat(result.passes()).as("%s", result).isTrue();
    }
}
