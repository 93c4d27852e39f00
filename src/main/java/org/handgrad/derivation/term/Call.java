package org.handgrad.derivation.term;

import java.util.List;

/**
 * A function of one number, or its derivative.
 *
 * @param order how often it is differentiated
 */
public record Call(Function function, int order, Term argument) implements Term {
    @Override
    public List<Term> parts() {
        return List.of(argument);
    }

    @Override
    public Term of(List<Term> parts) {
        return new Call(function, order, parts.get(0));
    }
}
