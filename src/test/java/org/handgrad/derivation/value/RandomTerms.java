package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Count;
import org.handgrad.derivation.core.Domain;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Indicator;
import org.handgrad.derivation.core.Opaque;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Relation;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Type;
import org.handgrad.derivation.core.Variable;
import org.handgrad.derivation.core.Width;

/** Random formulas over two lengths, with numbers, vectors and matrices; sums, products and extrema; cases and functions. */
final class RandomTerms {
    static final Width N = new Width("n");
    static final Width M = new Width("m");
    static final Map<String, Type> TYPES = Map.of(
            "x", Type.NUMBER,
            "y", Type.NUMBER,
            "a", Type.of(Affine.of(N)),
            "b", Type.of(Affine.of(N)),
            "c", Type.of(Affine.of(M)),
            "V", Type.of(Affine.of(N), Affine.of(N)),
            "W", Type.of(Affine.of(N), Affine.of(M)));

    private static final List<String> NAMES = List.of("x", "y", "a", "b", "c", "V", "W");
    private static final List<Standard> FUNCTIONS = List.of(
            Standard.EXP,
            Standard.SIGMOID,
            Standard.TANH,
            Standard.SIN,
            Standard.COS,
            Standard.SOFTPLUS,
            Standard.SILU,
            Standard.RELU,
            Standard.ABS,
            Standard.COSH);
    private static final int MOST_INDICES = 3;

    private final SplittableRandom random;
    private int indices;

    RandomTerms(SplittableRandom random) {
        this.random = random;
    }

    /** A formula whose free indices are those of the scope. */
    Term term(int depth, List<Binder> scope) {
        if (depth <= 0) {
            return leaf(scope);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> Algebra.plus(term(depth - 1, scope), term(depth - 1, scope));
            case 2, 3 -> Algebra.times(term(depth - 1, scope), term(depth - 1, scope));
            case 4 -> Algebra.square(term(depth - 1, scope));
            case 5 -> Algebra.over(term(depth - 1, scope), positive(depth - 1, scope));
            case 6 -> new Apply(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())), List.of(term(depth - 1, scope)));
            case 7 ->
                random.nextBoolean()
                        ? Standard.LOG.of(positive(depth - 1, scope))
                        : Standard.SQRT.of(positive(depth - 1, scope));
            case 8 -> other(depth, scope);
            default -> scope.size() < MOST_INDICES ? reduce(depth, scope) : leaf(scope);
        };
    }

    /** An entry, with indices of the scope or numbers. */
    Variable entry(List<Binder> scope) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        List<Affine> at = new ArrayList<>();
        for (Affine length : TYPES.get(name).lengths()) {
            List<Affine> fitting = new ArrayList<>(List.of(Affine.of(1 + random.nextInt(3))));
            scope.stream()
                    .filter(binder -> binder.domain().to().equals(length))
                    .forEach(binder -> fitting.add(Affine.of(binder.index())));
            at.add(fitting.get(fitting.size() == 1 ? 0 : 1 + random.nextInt(fitting.size() - 1)));
        }
        return new Variable(name, at);
    }

    /** A new index that runs over something. */
    Binder binder(List<Binder> scope) {
        Index index = new Index("i", indices++);
        Affine length = Affine.of(random.nextBoolean() ? N : M);
        List<Index> outer = scope.stream().map(Binder::index).toList();
        return new Binder(
                index,
                switch (random.nextInt(outer.isEmpty() ? 5 : 7)) {
                    case 0 -> Domain.upTo(Affine.of(2 + random.nextInt(2)));
                    case 1 -> Domain.of(Affine.of(2), length);
                    case 2 -> Domain.of(Affine.ONE, length.plus(-1));
                    case 5 -> Domain.upTo(Affine.of(outer.get(0)));
                    case 6 ->
                        new Domain(
                                Affine.ONE,
                                length,
                                Condition.of(
                                        Affine.of(index), Relation.NOT_EQUAL, Affine.of(outer.get(outer.size() - 1))));
                    default -> Domain.upTo(length);
                });
    }

    private Term reduce(int depth, List<Binder> scope) {
        Binder binder = binder(scope);
        List<Binder> inside = new ArrayList<>(scope);
        inside.add(binder);
        int kind = random.nextInt(10);
        Reduce.Operation operation = kind == 0
                ? Reduce.Operation.PRODUCT
                : kind == 1 ? Reduce.Operation.MAX : kind == 2 ? Reduce.Operation.MIN : Reduce.Operation.SUM;
        return new Reduce(operation, binder, term(depth - 1, inside));
    }

    private Term other(int depth, List<Binder> scope) {
        Term value = term(depth - 1, scope);
        return switch (random.nextInt(3)) {
            case 0 -> Cases.of(Condition.of(leaf(scope), Relation.LESS, leaf(scope)), value, leaf(scope));
            case 1 -> new Apply(Opaque.of("f", 2), List.of(leaf(scope), Standard.TANH.of(value)));
            default ->
                scope.isEmpty()
                        ? value
                        : Algebra.times(
                                Indicator.delta(Affine.of(scope.get(0).index()), Affine.of(1 + random.nextInt(2))),
                                value);
        };
    }

    private Term positive(int depth, List<Binder> scope) {
        return Algebra.plus(Constant.ONE, Algebra.square(term(depth, scope)));
    }

    private Term leaf(List<Binder> scope) {
        return switch (random.nextInt(8)) {
            case 0 -> Constant.of(1 + random.nextInt(5), 1 + random.nextInt(3));
            case 1 ->
                scope.isEmpty() || random.nextBoolean()
                        ? new Count(Affine.of(random.nextBoolean() ? N : M))
                        : new Count(Affine.of(
                                scope.get(random.nextInt(scope.size())).index()));
            default -> entry(scope);
        };
    }

    /** One of the terms within a term, replaced by another; nothing if the change does not apply there. */
    Optional<Term> changed(Term term, List<Binder> scope, Change change) {
        List<Term> parts = new ArrayList<>(term.parts());
        List<Integer> order = new ArrayList<>();
        for (int k = -1; k < parts.size(); k++) {
            order.add(random.nextInt(order.size() + 1), k);
        }
        for (int k : order) {
            if (k < 0) {
                Optional<Term> here = change.of(term, scope);
                if (here.isPresent()) {
                    return here;
                }
            } else {
                List<Binder> inside = new ArrayList<>(scope);
                if (term instanceof Reduce reduce) {
                    inside.add(reduce.binder());
                }
                Optional<Term> there = changed(parts.get(k), inside, change);
                if (there.isPresent()) {
                    parts.set(k, there.get());
                    return Optional.of(term.with(term.affines(), parts));
                }
            }
        }
        return Optional.empty();
    }

    /** A change of one term, where it applies. */
    interface Change {
        Optional<Term> of(Term term, List<Binder> scope);
    }
}
