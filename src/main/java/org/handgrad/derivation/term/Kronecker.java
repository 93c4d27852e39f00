package org.handgrad.derivation.term;

import java.util.List;

/** 1 where the positions are the same, else 0. */
public record Kronecker(Position first, Position second) implements Term {
    /** 1 or 0 where it is plain which. */
    static Term of(Position a, Position b) {
        if (a.equals(b)) {
            return Constant.ONE;
        }
        boolean differ = a.index().equals(b.index()) && a.offset() != b.offset();
        return differ ? Constant.ZERO : new Kronecker(a, b);
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
