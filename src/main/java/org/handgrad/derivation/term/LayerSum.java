package org.handgrad.derivation.term;

import java.util.List;

/** A sum over layers. It is gone once the depth is known. */
public record LayerSum(String letter, Layer from, Layer to, Term body) implements Term {
    @Override
    public List<Term> parts() {
        return List.of(body);
    }

    @Override
    public Term of(List<Term> parts) {
        return new LayerSum(letter, from, to, parts.get(0));
    }
}
