package org.handgrad.derivation.term;

import java.util.List;

/** An index used as a number, as t in β^t. */
public record Counter(Index index) implements Term {
    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public Term of(List<Term> parts) {
        return this;
    }
}
