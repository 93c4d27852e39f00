package org.handgrad.derivation.core;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** A rational number. */
public record Constant(BigFraction value) implements Term {
    public static final Constant ZERO = of(0);
    public static final Constant ONE = of(1);
    public static final Constant MINUS_ONE = of(-1);

    public static Constant of(long number) {
        return new Constant(new BigFraction(number));
    }

    public static Constant of(long numerator, long denominator) {
        return new Constant(new BigFraction(numerator, denominator));
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return value.getDenominator().bitLength() == 1;
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public List<Affine> affines() {
        return List.of();
    }

    @Override
    public Term with(List<Affine> affines, List<Term> parts) {
        return this;
    }
}
