package org.handgrad.derivation.core;

import java.util.List;

/**
 * The derivative of a term with respect to an entry of a variable. What the variable itself is defined as is held constant, so a
 * variable in the midst of a graph cuts it there.
 */
public record Derivative(Term of, Variable by) implements Term {
    @Override
    public List<Term> parts() {
        return List.of(of);
    }

    @Override
    public List<Affine> affines() {
        return by.at();
    }

    @Override
    public Term with(List<Affine> affines, List<Term> parts) {
        return new Derivative(parts.get(0), new Variable(by.name(), affines));
    }
}
