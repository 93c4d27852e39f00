package org.handgrad.derivation.term;

import java.util.List;

/** Σ, Π, max or min over an index. */
public record Fold(Kind kind, Index index, Extent extent, Term body) implements Term {
    /** What is done to the bodies. */
    public enum Kind {
        SUM,
        PRODUCT,
        MAX,
        MIN
    }

    @Override
    public List<Term> parts() {
        return List.of(body);
    }

    @Override
    public Term of(List<Term> parts) {
        return Algebra.fold(kind, index, extent, parts.get(0));
    }
}
