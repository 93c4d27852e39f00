package org.handgrad.derivation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.derivation.core.Algebra.plus;
import static org.handgrad.derivation.core.Algebra.square;
import static org.handgrad.derivation.core.Algebra.sum;
import static org.handgrad.derivation.core.Algebra.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calculus of the core, as it writes itself. That it is right, the tests of {@code derivation.value} say. */
class CalculusTest {
    private static final Index I = Index.of("i");
    private static final Index J = Index.of("j");
    private static final Affine AT_I = Affine.of(I);
    private static final Affine AT_J = Affine.of(J);
    private static final Affine N = Affine.of(new Width("n"));
    private static final Affine M = Affine.of(new Width("m"));

    private static Variable x(Affine at) {
        return Variable.of("x", at);
    }

    private static String slope(Term term, Variable by, Scope scope) {
        return Printed.of(new Differentiation(Definitions.NONE).of(term, by, scope));
    }

    @Test
    void aDeltaPicksATermOfASum() {
        Term cost = sum(Binder.upTo(I, N), square(x(AT_I)));
        assertThat(slope(cost, x(AT_J), Scope.of(List.of(Binder.upTo(J, N))))).isEqualTo("2 x_[j]");
    }

    @Test
    void aDeltaPicksATermOnlyIfTheSumComesThere() {
        Term cost = sum(Binder.upTo(I, M), square(x(AT_I)));
        assertThat(slope(cost, x(AT_J), Scope.of(List.of(Binder.upTo(J, N))))).isEqualTo("2 [(j) <= (m)] x_[j]");
        Term shifted = sum(Binder.upTo(I, N), x(AT_I.plus(1)));
        assertThat(slope(shifted, x(AT_J), Scope.of(List.of(Binder.upTo(J, N)))))
                .isEqualTo("[(1) <= (j-1)]");
        Term three = sum(Binder.upTo(I, Affine.of(3)), x(AT_I));
        assertThat(slope(three, x(Affine.of(3)), Scope.NONE)).isEqualTo("1");
        assertThat(slope(three, x(Affine.of(4)), Scope.NONE)).isEqualTo("0");
    }

    /** In {@code \partial (\sum_j x_j y_j) / \partial x_j} there are two j. */
    @Test
    void anIndexOfASumIsNotTheOneOfTheVariable() {
        Term product = sum(Binder.upTo(J, N), times(x(AT_J), Variable.of("y", AT_J)));
        assertThat(slope(product, x(AT_J), Scope.of(List.of(Binder.upTo(J, N)))))
                .isEqualTo("y_[j]");
    }

    @Test
    void nothingIsCaptured() {
        Term inner = sum(Binder.upTo(J, N), Variable.of("A", AT_I, AT_J));
        Term moved = Substitution.of(I, AT_J.plus(1)).in(inner);
        assertThat(Printed.of(moved)).isEqualTo("SUM(j'=1..n: A_[j+1, j'])");
        assertThat(Substitution.of(J, AT_I).in(inner)).isEqualTo(inner);
        Array row = new Array(List.of(), Variable.of("A", AT_J, AT_J));
        Term filled = Substitution.of("v", row).in(sum(Binder.upTo(J, N), times(Variable.of("v"), x(AT_J))));
        assertThat(Printed.of(filled)).isEqualTo("SUM(j'=1..n: A_[j, j] x_[j'])");
    }

    @Test
    void aProductOverAnIndexHasNoQuotientInItsDerivative() {
        Term product = new Reduce(Reduce.Operation.PRODUCT, Binder.upTo(I, N), x(AT_I));
        assertThat(slope(product, x(AT_J), Scope.of(List.of(Binder.upTo(J, N)))))
                .isEqualTo("PRODUCT(i'=1..n | (i') != (j): x_[i'])");
    }

    @Test
    void normalOrderForgetsOrderAndNames() {
        Term a = Variable.of("a");
        Term b = Variable.of("b");
        Term left = plus(times(a, b), sum(Binder.upTo(I, N), times(x(AT_I), a)));
        Term right = plus(sum(Binder.upTo(J, N), times(a, x(AT_J))), times(b, a));
        assertThat(NormalOrder.of(left)).isEqualTo(NormalOrder.of(right));
        assertThat(NormalOrder.of(left)).isNotEqualTo(NormalOrder.of(plus(right, a)));
        assertThat(Printed.of(NormalOrder.of(plus(List.of(a, times(Constant.of(2), a), times(b, square(b)))))))
                .isEqualTo("(3 a + {b}^{3})");
        assertThat(NormalOrder.of(Algebra.minus(left, right))).isEqualTo(Constant.ZERO);
        Term delta = Indicator.delta(AT_I, AT_J);
        assertThat(NormalOrder.of(delta)).isEqualTo(NormalOrder.of(Indicator.delta(AT_J, AT_I)));
    }

    @Test
    void lengthsAreSolved() {
        Lengths known = Lengths.ALL_DIFFERENT;
        assertThat(known.same(N, M)).isFalse();
        assertThat(known.equate(N, N.plus(1))).isEmpty();
        Lengths more = known.equate(M, N.plus(1)).get();
        assertThat(more.same(M.plus(-1), N)).isTrue();
        assertThat(more.equate(N, Affine.of(3)).get().normal(M)).isEqualTo(Affine.of(4));
        assertThat(more.equate(N, M)).isEmpty();
    }

    @Test
    void whatRunsBeyondAnAxisDoesNotFit() {
        Map<String, Type> types = Map.of("x", Type.of(N), "A", Type.of(N, M));
        Term right = sum(Binder.upTo(I, N), sum(Binder.upTo(J, M), times(Variable.of("A", AT_I, AT_J), x(AT_I))));
        Term turned = sum(Binder.upTo(I, N), sum(Binder.upTo(J, M), times(Variable.of("A", AT_J, AT_I), x(AT_I))));
        Term ranked = sum(Binder.upTo(I, N), Variable.of("A", AT_I));
        Lengths same = Lengths.ALL_DIFFERENT.equate(N, M).get();
        assertThat(Typing.mismatches(right, types, Scope.NONE, Lengths.ALL_DIFFERENT))
                .isEmpty();
        assertThat(Typing.mismatches(turned, types, Scope.NONE, Lengths.ALL_DIFFERENT))
                .extracting(Typing.Mismatch::axis)
                .containsExactly(0, 1);
        assertThat(Typing.mismatches(turned, types, Scope.NONE, same)).isEmpty();
        assertThat(Typing.mismatches(ranked, types, Scope.NONE, same))
                .extracting(Typing.Mismatch::axis)
                .containsExactly(2);
        Term shifted = sum(Binder.upTo(I, N), x(AT_I.plus(1)));
        assertThat(Typing.mismatches(shifted, types, Scope.NONE, same)).hasSize(1);
    }

    @Test
    void nothingIsDefinedByItself() {
        Definitions definitions =
                Definitions.NONE.with("a", Array.number(Variable.of("b"))).get();
        assertThat(definitions.with("b", Array.number(Standard.SIN.of(Variable.of("a")))))
                .isEmpty();
        assertThat(definitions.with("b", Array.number(Variable.of("c")))).isPresent();
    }
}
