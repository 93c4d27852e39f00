package org.handgrad.derivation.core;

import java.util.HashMap;
import java.util.Map;

/** What the indices that are in sight run over. */
public record Scope(Map<Index, Domain> domains) {
    /** The most often that a bound is said by another one. */
    private static final int MOST_STEPS = 20;

    public static final Scope NONE = new Scope(Map.of());

    public static Scope of(Iterable<Binder> binders) {
        Scope scope = NONE;
        for (Binder binder : binders) {
            scope = scope.with(binder);
        }
        return scope;
    }

    public Scope with(Binder binder) {
        Map<Index, Domain> more = new HashMap<>(domains);
        more.put(binder.index(), binder.domain());
        return new Scope(more);
    }

    /** Whether a whole number is 0 or more wherever the indices and widths are: widths are at least 1. */
    public boolean isSurelyNatural(Affine number) {
        Affine least = number;
        for (int step = 0; step < MOST_STEPS; step++) {
            Affine before = least;
            for (Letter letter : before.letters()) {
                if (letter instanceof Index index && domains.containsKey(index)) {
                    Domain domain = domains.get(index);
                    least = least.replace(Map.of(index, before.factor(index) > 0 ? domain.from() : domain.to()));
                    break;
                }
            }
            if (least.equals(before)) {
                break;
            }
        }
        long value = least.constant();
        for (Letter letter : least.letters()) {
            if (letter instanceof Index || least.factor(letter) < 0) {
                return false;
            }
            value += least.factor(letter);
        }
        return value >= 0;
    }

    /** Whether a comparison of whole numbers surely holds. */
    public boolean isSure(Condition.Comparison comparison) {
        return comparison
                .difference()
                .map(difference -> switch (comparison.relation()) {
                    case EQUAL -> difference.equals(Affine.ZERO);
                    case NOT_EQUAL ->
                        isSurelyNatural(difference.plus(-1))
                                || isSurelyNatural(difference.times(-1).plus(-1));
                    case LESS -> isSurelyNatural(difference.times(-1).plus(-1));
                    case LESS_OR_EQUAL -> isSurelyNatural(difference.times(-1));
                })
                .orElse(false);
    }
}
