package org.handgrad.derivation.term;

import java.util.Optional;

/**
 * Over what an index runs.
 *
 * @param from the first value
 * @param to the last: a number, a width, or nothing if the axis says it
 */
public record Extent(int from, Optional<Term> to) {
    /** The whole axis. */
    public static final Extent WHOLE = new Extent(1, Optional.empty());
}
