package org.handgrad.derivation.core;

/** An index and what it runs over. The condition of the domain may speak of the index, the bounds do not. */
public record Binder(Index index, Domain domain) {
    /** From 1 to a length. */
    public static Binder upTo(Index index, Affine length) {
        return new Binder(index, Domain.upTo(length));
    }
}
