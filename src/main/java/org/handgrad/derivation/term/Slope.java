package org.handgrad.derivation.term;

import java.util.List;

/**
 * The derivative of a term with respect to an entry. What the entry itself is made of is held constant, so a quantity in the
 * midst of a graph cuts it there.
 */
public record Slope(Term of, Entry by) implements Term {
    /** The derivative taken so many times. */
    public static Term of(Term term, Entry by, int times) {
        return times == 0 ? term : new Slope(of(term, by, times - 1), by);
    }

    @Override
    public List<Term> parts() {
        return List.of(of);
    }

    @Override
    public Term of(List<Term> parts) {
        return new Slope(parts.get(0), by);
    }
}
