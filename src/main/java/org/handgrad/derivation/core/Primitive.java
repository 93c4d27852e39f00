package org.handgrad.derivation.core;

import java.util.List;

/** A function of numbers. */
public sealed interface Primitive permits Opaque, Standard {
    /**
     * Its derivative.
     *
     * @param k with respect to which argument, from 0
     */
    Term derivative(int k, List<Term> arguments);

    /** How it is printed, with {@code #1}, {@code #2} for the arguments; {@code #*} for all. */
    String latex();
}
