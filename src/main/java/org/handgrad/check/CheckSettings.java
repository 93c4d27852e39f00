package org.handgrad.check;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Precision;

/**
 * Who is asked, and how much.
 *
 * @param witnesses those that are asked, where there are any
 * @param entries at most how many entries of each array finite differences move
 * @param directions along how many random directions of each array they move it
 * @param epsilon a prescribed step ε; otherwise it is chosen
 * @param precision a format that points are rounded to; otherwise they stay as they are
 */
record CheckSettings(
        Set<Witness> witnesses, int entries, int directions, OptionalDouble epsilon, Optional<Precision> precision) {
    private static final int ALL = Integer.MAX_VALUE;

    CheckSettings {
        witnesses = Set.copyOf(witnesses);
    }

    /** Some witnesses, and differences of every entry. */
    static CheckSettings of(Set<Witness> witnesses) {
        return new CheckSettings(witnesses, ALL, 0, OptionalDouble.empty(), Optional.empty());
    }

    CheckSettings asking(Set<Witness> others) {
        return new CheckSettings(others, entries, directions, epsilon, precision);
    }

    CheckSettings moving(int mostEntries, int randomDirections) {
        return new CheckSettings(witnesses, mostEntries, randomDirections, epsilon, precision);
    }

    CheckSettings by(double step) {
        return new CheckSettings(witnesses, entries, directions, OptionalDouble.of(step), precision);
    }

    CheckSettings in(Precision format) {
        return new CheckSettings(witnesses, entries, directions, epsilon, Optional.of(format));
    }

    boolean asks(Witness witness) {
        return witnesses.contains(witness);
    }

    /** Whether somebody is asked who says every entry. */
    boolean asksAnalytic() {
        return witnesses.stream().anyMatch(Witness::isAnalytic);
    }
}
