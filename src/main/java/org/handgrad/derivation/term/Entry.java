package org.handgrad.derivation.term;

import java.util.List;

/** One entry of a quantity; the quantity itself if it has no axes. */
public record Entry(Quantity quantity, List<Position> at) implements Term {
    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public Term of(List<Term> parts) {
        return this;
    }
}
