package org.handgrad.derivation.core;

import java.util.List;

/** A whole number as a number: n in 1/n, t in β^t. */
public record Count(Affine number) implements Term {
    /** A number, or a whole number with letters. */
    public static Term of(Affine number) {
        return number.isConstant() ? Constant.of(number.constant()) : new Count(number);
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public List<Affine> affines() {
        return List.of(number);
    }

    @Override
    public Term with(List<Affine> affines, List<Term> parts) {
        return new Count(affines.get(0));
    }
}
