package org.handgrad.derivation.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Differentiation;
import org.handgrad.derivation.core.Domain;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Printed;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Substitution;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;
import org.junit.jupiter.api.Test;

/**
 * Random formulas and changed ones. {@code -Dhandgrad.pairs=1000000} compares a million pairs in each test, {@code -Dhandgrad.seed=7}
 * begins elsewhere.
 */
class RandomPairsTest {
    private static final int PAIRS = Integer.getInteger("handgrad.pairs", 250);
    private static final long SEED = Long.getLong("handgrad.seed", 1);
    private static final int DEPTH = 4;

    /** Wrong in one place. */
    private enum Mistake {
        SMALL_TERM,
        FACTOR,
        SIGN,
        INDEX,
        BOUND,
        TRANSPOSE
    }

    @Test
    void aChangedFormulaIsNeverEqual() {
        Map<Mistake, Integer> found = new EnumMap<>(Mistake.class);
        int same = 0;
        int open = 0;
        for (int k = 0; k < PAIRS; k++) {
            SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + k);
            RandomTerms terms = new RandomTerms(random);
            Term right = terms.term(DEPTH, List.of());
            Mistake mistake = Mistake.values()[random.nextInt(Mistake.values().length)];
            Optional<Term> wrong = wrong(right, mistake, terms, random);
            if (wrong.isEmpty()) {
                continue;
            }
            Answer answer = Comparison.of(Setting.EMPTY, right, wrong.get());
            if (answer instanceof Answer.Different different) {
                found.merge(mistake, 1, Integer::sum);
                confirm(different.at(), right, wrong.get());
            } else if (answer instanceof Answer.Equal) {
                boolean surelyWrong = mistake == Mistake.SMALL_TERM || PlainValues.differ(right, wrong.get(), k);
                assertThat(surelyWrong)
                        .as("%s %s: %s%n%s", k, mistake, Printed.of(right), Printed.of(wrong.get()))
                        .isFalse();
                same++;
            } else {
                open++;
            }
        }
        assertThat(found).containsOnlyKeys(Mistake.values());
        assertThat(same).isLessThan(PAIRS / 3);
        assertThat(open).isLessThan(PAIRS / 20);
    }

    /** A counterexample is one: plain doubles see the difference, if it is large enough for them. */
    private static void confirm(Answer.Counterexample at, Term left, Term right) {
        double a = at.left().doubleValue();
        double b = at.right().doubleValue();
        double scale = Math.max(Math.abs(a), Math.abs(b));
        if (Math.abs(a - b) > 1e-3 * scale && Math.abs(a - b) > 1e-5 && scale < 1e6) {
            assertThat(new PlainValues(at.sample()).differ(left, right))
                    .as("%s%n%s%n%s", at, Printed.of(left), Printed.of(right))
                    .isTrue();
        }
    }

    private static Optional<Term> wrong(Term right, Mistake mistake, RandomTerms terms, SplittableRandom random) {
        return switch (mistake) {
            case SMALL_TERM -> {
                Constant small = new Constant(Constant.of(1 + random.nextInt(9))
                        .value()
                        .divide(Constant.of(10).value().pow(1 + random.nextInt(15))));
                yield Optional.of(Algebra.plus(
                        right,
                        Algebra.times(small, Algebra.plus(Algebra.square(terms.entry(List.of())), Constant.ONE))));
            }
            case FACTOR ->
                Optional.of(Algebra.times(Constant.of(2 + random.nextInt(9), 1 + random.nextInt(2) * 10), right));
            case SIGN ->
                terms.changed(
                        right,
                        List.of(),
                        (term, scope) ->
                                term instanceof Variable ? Optional.of(Algebra.negative(term)) : Optional.empty());
            case INDEX -> terms.changed(right, List.of(), (term, scope) -> anotherIndex(term, scope, random));
            case BOUND -> terms.changed(right, List.of(), (term, scope) -> anotherBound(term, random));
            case TRANSPOSE ->
                terms.changed(
                        right,
                        List.of(),
                        (term, scope) -> term instanceof Variable v
                                        && v.name().equals("V")
                                        && !v.at().get(0).equals(v.at().get(1))
                                ? Optional.of(Variable.of("V", v.at().get(1), v.at().get(0)))
                                : Optional.empty());
        };
    }

    private static Optional<Term> anotherIndex(Term term, List<Binder> scope, SplittableRandom random) {
        if (!(term instanceof Variable variable) || variable.at().isEmpty()) {
            return Optional.empty();
        }
        List<Affine> at = new ArrayList<>(variable.at());
        int axis = random.nextInt(at.size());
        Affine other = scope.isEmpty() || random.nextBoolean()
                ? at.get(axis).plus(1)
                : Affine.of(scope.get(random.nextInt(scope.size())).index());
        if (other.equals(at.get(axis))) {
            return Optional.empty();
        }
        at.set(axis, other);
        return Optional.of(new Variable(variable.name(), at));
    }

    private static Optional<Term> anotherBound(Term term, SplittableRandom random) {
        if (!(term instanceof Reduce reduce)) {
            return Optional.empty();
        }
        Domain domain = reduce.domain();
        Affine to = domain.to().equals(Affine.of(RandomTerms.N)) && random.nextBoolean()
                ? Affine.of(RandomTerms.M)
                : domain.to().plus(random.nextBoolean() ? 1 : -1);
        return Optional.of(new Reduce(
                reduce.operation(),
                new Binder(reduce.index(), new Domain(domain.from(), to, domain.where())),
                reduce.body()));
    }

    @Test
    void theWayAFormulaIsWrittenNeverChangesTheAnswer() {
        int equal = 0;
        int compared = 0;
        for (int k = 0; k < PAIRS; k++) {
            SplittableRandom random = new SplittableRandom(SEED * 2_000_003 + k);
            Term term = new RandomTerms(random).term(DEPTH, List.of());
            Term other = rewritten(term, new Random(k));
            Answer answer = Comparison.of(Setting.EMPTY, term, other);
            assertThat(answer)
                    .as("%s: %s%n%s", k, Printed.of(term), Printed.of(other))
                    .isNotInstanceOf(Answer.Different.class);
            equal += answer instanceof Answer.Equal ? 1 : 0;
            compared++;
        }
        assertThat(equal).isGreaterThan(compared * 19 / 20);
    }

    /** Summands and factors in another order, indices of other names, sums that begin one later. */
    private static Term rewritten(Term term, Random random) {
        List<Term> parts = new ArrayList<>();
        term.parts().forEach(part -> parts.add(rewritten(part, random)));
        Term inside = term.with(term.affines(), parts);
        if (inside instanceof Apply apply
                && (apply.primitive() == Standard.PLUS || apply.primitive() == Standard.TIMES)) {
            Collections.shuffle(parts, random);
            return new Apply(apply.primitive(), parts);
        }
        if (!(inside instanceof Reduce reduce)) {
            return inside;
        }
        Index fresh = new Index("k", 1000 + random.nextInt(1_000_000));
        long shift = random.nextInt(5) - 2L;
        Substitution later = Substitution.of(reduce.index(), Affine.of(fresh).plus(-shift));
        List<Term> moved = reduce.parts().stream().map(later::in).toList();
        Reduce renamed = new Reduce(reduce.operation(), new Binder(fresh, reduce.domain()), reduce.body());
        return renamed.with(
                List.of(reduce.domain().from().plus(shift), reduce.domain().to().plus(shift)), moved);
    }

    @Test
    void renamingAllVariablesNeverChangesTheAnswer() {
        int different = 0;
        for (int k = 0; k < PAIRS / 2; k++) {
            SplittableRandom random = new SplittableRandom(SEED * 3_000_003 + k);
            RandomTerms terms = new RandomTerms(random);
            Term left = terms.term(DEPTH, List.of());
            Term right = k % 2 == 0
                    ? rewritten(left, new Random(k))
                    : wrong(left, Mistake.INDEX, terms, random).orElse(left);
            Answer plain = Comparison.of(Setting.EMPTY, left, right);
            Answer renamed = Comparison.of(Setting.EMPTY, renamed(left), renamed(right));
            assertThat(renamed.getClass())
                    .as("%s: %s%n%s", k, Printed.of(left), Printed.of(right))
                    .isEqualTo(plain.getClass());
            different += plain instanceof Answer.Different ? 1 : 0;
        }
        assertThat(different).isBetween(PAIRS / 20, PAIRS / 2);
    }

    private static Term renamed(Term term) {
        List<Term> parts = term.parts().stream().map(RandomPairsTest::renamed).toList();
        return term instanceof Variable variable
                ? new Variable("\\theta_" + variable.name(), variable.at())
                : term.with(term.affines(), parts);
    }

    @Test
    void derivativesByRulesAreThoseOfTheValues() {
        int notZero = 0;
        for (int k = 0; k < PAIRS; k++) {
            SplittableRandom random = new SplittableRandom(SEED * 4_000_003 + k);
            RandomTerms terms = new RandomTerms(random);
            Binder free =
                    Binder.upTo(new Index("q", 0), Affine.of(random.nextBoolean() ? RandomTerms.N : RandomTerms.M));
            List<Binder> scope = random.nextBoolean() ? List.of(free) : List.of();
            Term term = terms.term(DEPTH, scope);
            Variable by = terms.entry(scope);
            Setting setting = Setting.EMPTY.over(scope);
            assertThat(Derivatives.contradiction(setting, new Derivative(term, by)))
                    .as("%s: %s by %s", k, Printed.of(term), Printed.of(by))
                    .isEmpty();
            Term slope = new Differentiation(setting.definitions()).of(term, by, setting.scope());
            notZero += slope.equals(Constant.ZERO) ? 0 : 1;
        }
        assertThat(notZero).isGreaterThan(PAIRS / 4);
    }
}
