package org.handgrad.derivation.term;

import java.util.List;

/** A sum of terms. */
public record Plus(List<Term> parts) implements Term {
    @Override
    public Term of(List<Term> parts) {
        return Algebra.plus(parts);
    }
}
