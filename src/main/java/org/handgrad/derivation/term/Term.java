package org.handgrad.derivation.term;

import java.util.List;

/**
 * A number for every choice of the free indices. Everything is said entry by entry: a product of matrices is a {@link Fold}
 * of products, a transpose the order of two indices.
 */
public sealed interface Term
        permits Branches, Call, Constant, Counter, Entry, Fold, Kronecker, LayerSum, Plus, Raised, Slope, Times, Width {
    /** The terms it is made of. */
    List<Term> parts();

    /** The same of other parts, as many as {@link #parts} has. */
    Term of(List<Term> parts);
}
