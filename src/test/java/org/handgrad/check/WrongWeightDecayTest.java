package org.handgrad.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Weight decay of a cost of which nothing but values is known: C = 1/n ‖XW‖² + λ/2 ‖W‖², λ = 0.1, and n = 3. */
class WrongWeightDecayTest {
    private static final double LAMBDA = 0.1;

    /** The gradient claims f times the data's part and d times weight decay. */
    private static GradientCheck check(double f, double d) {
        return GradientCheck.ofCost(theta -> {
                    INDArray w = theta.get("W");
                    return Quadratic.cost(theta)
                            + LAMBDA / 2 * w.mul(w).sumNumber().doubleValue();
                })
                .knowing("n", 3)
                .gradient(theta -> Map.of(
                        "W", Quadratic.gradient(theta).mul(f).add(theta.get("W").mul(d * LAMBDA))))
                .at(Map.of("W", Quadratic.W));
    }

    private static List<String> causes(double f, double d) {
        return check(f, d).run().array("W").causes();
    }

    private static List<String> causesKnowingLambda(double f, double d) {
        return check(f, d).knowing("λ", LAMBDA).run().array("W").causes();
    }

    @Test
    void rightWithDecayPasses() {
        assertThat(check(1, 1).run().passes()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2       | 1 | a factor 2 too many | weight decay without that factor | weight decay left out",
                "0.5     | 1 | a factor 2 is missing | weight decay without that factor | weight decay where there is none",
                "3       | 1 | a factor n too many | weight decay without that factor | weight decay left out",
                "3       | 0 | a factor n too many | weight decay without that factor | weight decay left out",
                "0.7     | 1 | a constant factor of 0.7 | weight decay without that factor | weight decay where there is none"
            })
    void aFactorBesideDecayIsFound(double f, double d, String factor, String beside, String orElse) {
        assertThat(causes(f, d)).containsExactly(factor, beside, orElse);
    }

    @Test
    void itIsASentenceWithItsNumbers() {
        assertThat(check(2, 1).run().array("W").reasons().get(0))
                .matches(
                        "W: hand = 2\\.000 × central difference − 0\\.1000 × W on all 4 entries \\(spread \\de-\\d\\d\\): a"
                                + " factor 2 too many, and weight decay without that factor, or weight decay left out");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, weight decay left out",
        "1, 0.5, weight decay halved",
        "1, 2, weight decay doubled",
        "1, 3, weight decay: a factor n too many",
        "1, -1, weight decay: the sign is wrong"
    })
    void whereLambdaIsKnownTheMistakeInDecayIsNamed(double f, double d, String cause) {
        assertThat(causesKnowingLambda(f, d)).containsExactly(cause);
    }

    @Test
    void whereLambdaIsKnownTheFactorIsAtOnePlace() {
        assertThat(causesKnowingLambda(2, 1))
                .containsExactly("a factor 2 too many", "weight decay without that factor");
        assertThat(causesKnowingLambda(2, 0)).containsExactly("a factor 2 too many", "weight decay left out");
    }

    /** Two numbers explain any two entries. */
    @Test
    void twoEntriesAreTooFew() {
        CheckResult result = GradientCheck.ofCost(theta -> {
                    INDArray w = theta.get("w");
                    return w.mul(w).sumNumber().doubleValue() + w.getDouble(0);
                })
                .gradient(theta -> Map.of("w", Nd4j.createFromArray(0.3, 0.9)))
                .at(Map.of("w", Nd4j.createFromArray(0.4, 0.2)))
                .run();
        assertThat(result.array("w").causes()).isEmpty();
    }
}
