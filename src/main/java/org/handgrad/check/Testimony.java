package org.handgrad.check;

import org.handgrad.model.Parameters;
import org.handgrad.numeric.NumericWitness;

/**
 * What a witness says of a gradient.
 *
 * @param gradient arrays of the same names and shapes
 * @param allowed for each entry, how far a right gradient may be from it
 */
record Testimony(Parameters gradient, Parameters allowed) {
    /** An analytic witness, for all entries of which the same bound holds. */
    static Testimony analytic(Parameters gradient, double allowed) {
        return new Testimony(gradient, gradient.map(array -> array.ulike().assign(allowed)));
    }

    /** A numeric witness, with the bounds it brings. */
    static Testimony numeric(NumericWitness witness) {
        return new Testimony(witness.gradient(), witness.bound());
    }
}
