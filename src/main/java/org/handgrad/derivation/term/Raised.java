package org.handgrad.derivation.term;

import java.util.List;

/** A power; 1/x is x to −1. */
public record Raised(Term base, Term exponent) implements Term {
    @Override
    public List<Term> parts() {
        return List.of(base, exponent);
    }

    @Override
    public Term of(List<Term> parts) {
        return Algebra.power(parts.get(0), parts.get(1));
    }
}
