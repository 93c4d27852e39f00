package org.handgrad.derivation.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpMath;
import org.junit.jupiter.api.Test;

/** The arithmetic that claims are decided with. */
class ManyDigitsTest {
    private static final ManyDigits MANY = ManyDigits.SIXTY;
    private static final ManyDigits MORE = ManyDigits.HUNDRED_AND_TWENTY;

    @Test
    void theExponentialIsRightToNearlyAllDigits() {
        SplittableRandom random = new SplittableRandom(5);
        double worst = 0;
        for (int k = 0; k < 300; k++) {
            Draw x = Draw.between(0, Math.pow(10, random.nextInt(-8, 3)), random.nextBoolean(), Draw.bits("x", k));
            Dfp expected = DfpMath.exp(MORE.of(x));
            Dfp many = MORE.of(0).newInstance(MANY.exp(MANY.of(x)).toString());
            worst = Math.max(
                    worst, many.divide(expected).subtract(MORE.of(1)).abs().toDouble());
            Dfp more = MORE.exp(MORE.of(x));
            assertThat(more.divide(expected).subtract(MORE.of(1)).abs().toDouble())
                    .isLessThan(1e-110);
        }
        assertThat(worst).isLessThan(1e-54);
    }

    @Test
    void whatHasNoValueIsUndefined() {
        assertThat(MANY.isDefined(MANY.power(MANY.of(0), -1))).isFalse();
        assertThat(MANY.isDefined(MANY.power(MANY.of(-2), MANY.power(MANY.of(2), -1))))
                .isFalse();
        assertThat(MANY.isDefined(MANY.exp(MANY.of(10_000_000)))).isFalse();
        assertThat(MANY.isDefined(MANY.add(MANY.undefined(), MANY.of(1)))).isFalse();
        assertThat(MANY.power(MANY.of(-2), MANY.of(3))).isEqualTo(MANY.of(-8));
    }

    /** "Aa" and "BB" have one hashCode. */
    @Test
    void noTwoNamesShareADraw() {
        Set<Draw> draws = new HashSet<>();
        for (String name : new String[] {"Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "a", "a_1", "a1"}) {
            for (long at = 0; at < 50; at++) {
                assertThat(draws.add(Draw.between(0.15, 0.85, false, Draw.bits(name, at))))
                        .isTrue();
            }
        }
        assertThat(draws).hasSize(450);
    }
}
