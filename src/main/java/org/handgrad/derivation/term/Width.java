package org.handgrad.derivation.term;

import java.util.List;
import java.util.Optional;

/** How many entries an axis has, as a number: n, or d_l. */
public record Width(String name, Optional<Layer> layer) implements Term {
    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public Term of(List<Term> parts) {
        return this;
    }
}
