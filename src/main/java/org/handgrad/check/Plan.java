package org.handgrad.check;

import java.util.OptionalDouble;
import java.util.Set;
import org.handgrad.check.evidence.Witness;

/**
 * Who is asked, and how much.
 *
 * @param witnesses those that are asked, where there are any
 * @param entries at most how many entries of each array finite differences move
 * @param directions along how many random directions of each array they move it
 * @param epsilon a prescribed step ε; otherwise it is chosen
 */
record Plan(Set<Witness> witnesses, int entries, int directions, OptionalDouble epsilon) {
    Plan {
        witnesses = Set.copyOf(witnesses);
    }

    boolean asks(Witness witness) {
        return witnesses.contains(witness);
    }
}
