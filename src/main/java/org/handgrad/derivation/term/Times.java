package org.handgrad.derivation.term;

import java.util.List;

/** A product of terms. */
public record Times(List<Term> parts) implements Term {
    @Override
    public Term of(List<Term> parts) {
        return Algebra.times(parts);
    }
}
