package org.handgrad.derivation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry of a quantity; the quantity itself if it has no axes. */
public record Entry(Quantity quantity, List<Position> at) implements Term {
    /** The indices that it stands at, if they are plain and distinct: then an equation can define it. */
    public Optional<List<Index>> parameters() {
        List<Index> indices = new ArrayList<>();
        for (Position position : at) {
            if (!position.isPlain() || indices.contains(position.index().get())) {
                return Optional.empty();
            }
            indices.add(position.index().get());
        }
        return Optional.of(indices);
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public Term of(List<Term> parts) {
        return this;
    }
}
