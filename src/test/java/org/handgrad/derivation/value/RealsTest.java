package org.handgrad.derivation.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arithmetic that claims are decided with, beside Hipparchus. */
class RealsTest {
    private static final Reals MANY = Reals.MANY;
    private static final Reals MORE = Reals.MORE;
    private static final DfpField DFP = new DfpField(140);

    /** An operation of ours and of Hipparchus. */
    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private enum Operation {
        ADD((x, r) -> r.add(x, r.of(3)), x -> x.add(3)),
        MULTIPLY(
                (x, r) -> r.multiply(x, r.multiply(x, r.of(-7))),
                x -> x.multiply(x).multiply(-7)),
        RECIPROCAL((x, r) -> r.power(x, -1), x -> DFP.getOne().divide(x)),
        POWER((x, r) -> r.power(x, 13), x -> DfpMath.pow(x, 13)),
        EXP((x, r) -> r.exp(x), DfpMath::exp),
        LOG((x, r) -> r.log(r.multiply(x, x)), x -> DfpMath.log(x.multiply(x))),
        SIN((x, r) -> r.sin(x), DfpMath::sin),
        COS((x, r) -> r.cos(x), DfpMath::cos),
        ROOT((x, r) -> r.power(r.multiply(x, x), r.power(r.of(2), -1)), x -> x.abs());

        private final BiFunction<Real, Reals, Real> ours;
        private final UnaryOperator<Dfp> theirs;

        Operation(BiFunction<Real, Reals, Real> ours, UnaryOperator<Dfp> theirs) {
            this.ours = ours;
            this.theirs = theirs;
        }
    }

    @ParameterizedTest
    @EnumSource
    void allDigitsAreThoseOfHipparchus(Operation operation) {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 40; k++) {
            double most = Math.pow(10, random.nextInt(-6, 3));
            Draw draw = Draw.between(most / 100, most, random.nextBoolean(), Draw.bits("x", k));
            Dfp expected = operation.theirs.apply(dfp(MORE.of(draw)));
            Dfp size = expected.abs().add(DFP.newDfp(operation == Operation.LOG ? 1 : 0));
            Dfp many = dfp(operation.ours.apply(MANY.of(draw), MANY))
                    .subtract(expected)
                    .abs();
            Dfp more = dfp(operation.ours.apply(MORE.of(draw), MORE))
                    .subtract(expected)
                    .abs();
            assertThat(many.divide(size).toDouble()).as("%s", draw).isLessThan(1e-56);
            assertThat(more.divide(size).toDouble()).as("%s", draw).isLessThan(1e-116);
        }
    }

    private static Dfp dfp(Real x) {
        return DFP.newDfp(x.rounded(135).toString());
    }

    @Test
    void whatHasNoValueIsUndefined() {
        assertThat(MANY.power(MANY.of(0), -1).isDefined()).isFalse();
        assertThat(MANY.power(MANY.of(-2), MANY.power(MANY.of(2), -1)).isDefined())
                .isFalse();
        assertThat(MANY.exp(MANY.of(1L << 40)).isDefined()).isFalse();
        assertThat(MANY.add(Real.UNDEFINED, MANY.of(1)).isDefined()).isFalse();
        assertThat(MANY.multiply(Real.UNDEFINED, MANY.of(0)).isDefined()).isFalse();
        assertThat(MANY.power(MANY.of(-2), MANY.of(3)).toDouble()).isEqualTo(-8);
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
