package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comparisons that hold all together; without any it always holds. */
public record Condition(List<Comparison> comparisons) {
    public static final Condition ALWAYS = new Condition(List.of());

    /** Two terms compared. */
    public record Comparison(Term left, Relation relation, Term right) {
        /** Left minus right, where both are whole numbers. */
        public Optional<Affine> difference() {
            return left instanceof Count a && right instanceof Count b
                    ? Optional.of(a.number().minus(b.number()))
                    : Optional.empty();
        }

        /** Whether it holds, where that is known without any value. */
        public Optional<Boolean> known() {
            return difference()
                    .filter(Affine::isConstant)
                    .map(number -> relation.holds(Long.signum(number.constant())));
        }
    }

    public static Condition of(Term left, Relation relation, Term right) {
        return new Condition(List.of(new Comparison(left, relation, right)));
    }

    public static Condition of(Affine left, Relation relation, Affine right) {
        return of(new Count(left), relation, new Count(right));
    }

    public Condition and(Condition other) {
        List<Comparison> all = new ArrayList<>(comparisons);
        other.comparisons.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new Condition(List.copyOf(all));
    }

    /** The sides of all comparisons, in their order. */
    public List<Term> sides() {
        List<Term> sides = new ArrayList<>();
        comparisons.forEach(each -> sides.addAll(List.of(each.left, each.right)));
        return sides;
    }

    /** The same comparisons of other sides. */
    public Condition with(List<Term> sides) {
        List<Comparison> others = new ArrayList<>();
        for (int k = 0; k < comparisons.size(); k++) {
            others.add(new Comparison(sides.get(2 * k), comparisons.get(k).relation, sides.get(2 * k + 1)));
        }
        return new Condition(others);
    }
}
