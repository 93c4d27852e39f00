package org.handgrad.derivation.core;

/**
 * What an index runs over: from the first whole number to the last, those where the condition holds. Empty where the last is
 * less than the first.
 */
public record Domain(Affine from, Affine to, Condition where) {
    public static Domain of(Affine from, Affine to) {
        return new Domain(from, to, Condition.ALWAYS);
    }

    /** From 1 to a length. */
    public static Domain upTo(Affine length) {
        return of(Affine.ONE, length);
    }
}
