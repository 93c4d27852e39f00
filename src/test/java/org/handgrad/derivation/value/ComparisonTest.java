package org.handgrad.derivation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handgrad.derivation.core.Algebra.minus;
import static org.handgrad.derivation.core.Algebra.over;
import static org.handgrad.derivation.core.Algebra.plus;
import static org.handgrad.derivation.core.Algebra.power;
import static org.handgrad.derivation.core.Algebra.square;
import static org.handgrad.derivation.core.Algebra.sum;
import static org.handgrad.derivation.core.Algebra.times;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Count;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Lengths;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Relation;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Type;
import org.handgrad.derivation.core.Variable;
import org.handgrad.derivation.core.Width;
import org.junit.jupiter.api.Test;

/** What the first way of comparing got wrong, and what must stay right. */
class ComparisonTest {
    private static final Index I = Index.of("i");
    private static final Index J = Index.of("j");
    private static final Affine N = Affine.of(new Width("n"));
    private static final Affine M = Affine.of(new Width("m"));
    private static final Term X = Variable.of("x");

    private static Term entry(String name, Index... at) {
        return new Variable(name, List.of(at).stream().map(Affine::of).toList());
    }

    private static Term sumTo(Affine last, Term body) {
        return sum(Binder.upTo(I, last), body);
    }

    private static void equal(Setting setting, Term left, Term right) {
        assertThat(Comparison.of(setting, left, right)).isInstanceOf(Answer.Equal.class);
    }

    private static void different(Setting setting, Term left, Term right) {
        assertThat(Comparison.of(setting, left, right)).isInstanceOf(Answer.Different.class);
    }

    @Test
    void aTermBesideAMuchLargerOneCounts() {
        Term large = Standard.EXP.of(power(X, Constant.of(4)));
        different(Setting.EMPTY, plus(large, Constant.ONE), large);
        different(
                Setting.EMPTY,
                new Derivative(plus(large, X), Variable.of("x")),
                times(List.of(Constant.of(4), power(X, Constant.of(3)), large)));
        equal(
                Setting.EMPTY,
                new Derivative(plus(large, X), Variable.of("x")),
                plus(times(List.of(Constant.of(4), power(X, Constant.of(3)), large)), Constant.ONE));
    }

    @Test
    void boundsCount() {
        Term cost = plus(sumTo(Affine.of(3), entry("a", I)), sumTo(Affine.of(2), entry("a", I)));
        Term byThird = new Derivative(cost, Variable.of("a", Affine.of(3)));
        Term bySecond = new Derivative(cost, Variable.of("a", Affine.of(2)));
        equal(Setting.EMPTY, byThird, Constant.ONE);
        different(Setting.EMPTY, byThird, Constant.of(2));
        equal(Setting.EMPTY, bySecond, Constant.of(2));
    }

    @Test
    void twoLengthsAreDifferentUntilSomethingSaysThatTheyAreNot() {
        Term overN = over(sumTo(N, entry("g", I)), new Count(N));
        Term overM = over(sumTo(M, entry("g", I)), new Count(M));
        different(Setting.EMPTY, overN, overM);
        equal(Setting.EMPTY.with(Lengths.ALL_DIFFERENT.equate(N, M).get()), overN, overM);
    }

    @Test
    void aMissingTransposeHasAnotherValueOrNoShape() {
        Array a = Array.of("A", Type.of(N, N));
        Array v = Array.of("v", Type.of(N));
        Array w = Array.of("w", Type.of(M));
        Array b = Array.of("B", Type.of(N, M));
        Term right = Array.product(a, v, Lengths.ALL_DIFFERENT).get().total();
        Term plain =
                Array.product(a.transposed(), v, Lengths.ALL_DIFFERENT).get().total();
        different(Setting.EMPTY, right, plain);
        equal(Setting.EMPTY.assuming(List.of(new Assumption.Symmetric("A"))), right, plain);
        assertThat(Array.product(b, w, Lengths.ALL_DIFFERENT)).isPresent();
        assertThat(Array.product(b.transposed(), w, Lengths.ALL_DIFFERENT)).isEmpty();
    }

    @Test
    void valuesAreLookedAtWhereThereAreSome() {
        Term log = Standard.LOG.of(minus(X, Constant.of(50)));
        assertThat(Comparison.of(Setting.EMPTY, log, log)).isInstanceOf(Answer.CannotTell.class);
        Setting large = Setting.EMPTY.assuming(List.of(new Assumption.Between("x", 50, 90)));
        equal(large, log, log);
        equal(large, new Derivative(log, Variable.of("x")), over(Constant.ONE, minus(X, Constant.of(50))));
        assertThat(Comparison.of(Setting.EMPTY, over(X, Constant.ZERO), X)).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    void aRootIsNotItsOwnSquare() {
        Term root = Standard.SQRT.of(square(X));
        different(Setting.EMPTY, root, X);
        equal(Setting.EMPTY, root, Standard.ABS.of(X));
        equal(Setting.EMPTY.where(Condition.of(Constant.ZERO, Relation.LESS, X)), root, X);
    }

    @Test
    void allPiecesAreLookedAt() {
        Term far = Cases.of(Condition.of(Constant.of(4), Relation.LESS, X), Constant.ZERO, X);
        different(Setting.EMPTY, far, X);
        equal(Setting.EMPTY, Standard.RELU.of(X), times(Constant.of(1, 2), plus(X, Standard.ABS.of(X))));
    }

    @Test
    void differencesThatCancelAreStillSeen() {
        Term nearlyOne =
                plus(Constant.ONE, times(new Constant(Constant.of(10).value().pow(-25)), X));
        different(Setting.EMPTY, nearlyOne, Constant.ONE);
        Term nothing =
                minus(square(plus(X, Constant.ONE)), plus(square(X), plus(times(Constant.of(2), X), Constant.ONE)));
        equal(Setting.EMPTY, nothing, Constant.ZERO);
        equal(Setting.EMPTY, over(nothing, Constant.of(3)), times(Constant.of(7), nothing));
    }

    @Test
    void assumptionsHold() {
        Setting probabilities = Setting.EMPTY.assuming(List.of(
                new Assumption.Distribution("p", 0, N), new Assumption.OneHot("y", 0, N), new Assumption.Binary("t")));
        equal(probabilities, sumTo(N, entry("p", I)), Constant.ONE);
        equal(probabilities, sumTo(N, square(entry("y", I))), Constant.ONE);
        equal(probabilities, square(Variable.of("t")), Variable.of("t"));
        different(probabilities, sumTo(N, square(entry("p", I))), Constant.ONE);
    }

    /** {@code p_i = e^{z_i} / \sum_j e^{z_j}}, {@code C = -\sum_i y_i \ln p_i}: {@code ∂C/∂z_j = p_j - y_j} only if the y add up to 1. */
    @Test
    void definitionsAreFollowed() {
        Index k = Index.of("k");
        Term softmax = over(Standard.EXP.of(entry("z", I)), sum(Binder.upTo(k, N), Standard.EXP.of(entry("z", k))));
        Term cost = times(Constant.MINUS_ONE, sumTo(N, times(entry("y", I), Standard.LOG.of(entry("p", I)))));
        Definitions definitions = Definitions.NONE
                .with("p", new Array(List.of(Binder.upTo(I, N)), softmax))
                .flatMap(known -> known.with("C", Array.number(cost)))
                .get();
        Setting setting = Setting.EMPTY.with(definitions).over(List.of(Binder.upTo(J, N)));
        Term left = new Derivative(Variable.of("C"), (Variable) entry("z", J));
        Term right = minus(entry("p", J), entry("y", J));
        different(setting, left, right);
        equal(setting.assuming(List.of(new Assumption.Distribution("y", 0, N))), left, right);
        equal(setting, left, minus(times(entry("p", J), sumTo(N, entry("y", I))), entry("y", J)));
        Term byP = new Derivative(Variable.of("C"), (Variable) entry("p", J));
        equal(setting, byP, times(Constant.MINUS_ONE, over(entry("y", J), entry("p", J))));
        assertThat(Derivatives.contradiction(setting, left)).isEmpty();
        assertThat(Derivatives.contradiction(setting, byP)).isEmpty();
    }

    @Test
    void aCounterexampleSaysWhere() {
        Term largest = new Reduce(Reduce.Operation.MAX, Binder.upTo(I, N), entry("a", I));
        Answer answer = Comparison.of(Setting.EMPTY.over(List.of(Binder.upTo(J, N))), largest, entry("a", J));
        assertThat(answer).isInstanceOfSatisfying(Answer.Different.class, different -> {
            assertThat(different.at().left()).isGreaterThan(different.at().right());
            assertThat(different.at().indices()).containsOnlyKeys(J);
            assertThat(different.at().sample().width(new Width("n"))).isGreaterThan(1);
        });
    }

    @Test
    void whatIsTooLargeIsSaidToBe() {
        Term deep = X;
        for (int k = 0; k < 100_000; k++) {
            deep = Standard.SIN.of(deep);
        }
        assertThat(Comparison.of(Setting.EMPTY, deep, X)).isInstanceOf(Answer.CannotTell.class);
        Setting setting = Setting.EMPTY.with(new Definitions(chain(399)));
        assertThat(Comparison.of(setting, Variable.of("v399"), X)).isInstanceOf(Answer.Different.class);
        assertThat(Comparison.of(setting, new Derivative(Variable.of("v399"), Variable.of("x")), X))
                .isInstanceOf(Answer.CannotTell.class);
        Term long4 = sumTo(Affine.of(1000), sum(Binder.upTo(J, Affine.of(1000)), times(entry("a", I), entry("a", J))));
        assertThat(Comparison.of(Setting.EMPTY, long4, X)).isInstanceOf(Answer.CannotTell.class);
    }

    private static Map<String, Array> chain(int length) {
        Map<String, Array> arrays = new HashMap<>();
        arrays.put("v0", Array.number(X));
        for (int k = 1; k <= length; k++) {
            arrays.put("v" + k, Array.number(Standard.SIN.of(Variable.of("v" + (k - 1)))));
        }
        return Map.copyOf(arrays);
    }
}
