package org.handgrad.derivation.core;

import java.util.List;

/** A number for every choice of the free letters and of the entries of the variables; or, somewhere, no number. */
public sealed interface Term permits Apply, Cases, Constant, Count, Derivative, Indicator, Reduce, Variable {
    /** The terms it is made of, those in its conditions too. */
    List<Term> parts();

    /** The whole numbers it is made of: where a variable is indexed, where a sum begins and ends. */
    List<Affine> affines();

    /** The same of other whole numbers and parts, as many as it has. Nothing is simplified. */
    Term with(List<Affine> affines, List<Term> parts);
}
