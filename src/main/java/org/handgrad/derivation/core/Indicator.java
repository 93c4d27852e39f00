package org.handgrad.derivation.core;

import java.util.List;

/**
 * 1 where a condition holds, else 0 (Iverson's bracket). Of an equation between indices it is the Kronecker delta. As a factor
 * its 0 wins over what has no value.
 */
public record Indicator(Condition condition) implements Term {
    /** δ of two whole numbers; 1 or 0 where that is plain. */
    public static Term delta(Affine a, Affine b) {
        return Algebra.indicator(Condition.of(a, Relation.EQUAL, b));
    }

    @Override
    public List<Term> parts() {
        return condition.sides();
    }

    @Override
    public List<Affine> affines() {
        return List.of();
    }

    @Override
    public Term with(List<Affine> affines, List<Term> parts) {
        return new Indicator(condition.with(parts));
    }
}
