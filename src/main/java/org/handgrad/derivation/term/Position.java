package org.handgrad.derivation.term;

import java.util.Optional;

/**
 * Where in an axis: at an index, so and so many further, or at a number, counted from 1.
 *
 * @param index none if it is a number
 * @param offset what is added to the index, or the number
 */
public record Position(Optional<Index> index, int offset) {
    public static Position at(Index index) {
        return new Position(Optional.of(index), 0);
    }

    public static Position fixed(int number) {
        return new Position(Optional.empty(), number);
    }

    /** Whether it is just an index. */
    public boolean isPlain() {
        return index.isPresent() && offset == 0;
    }
}
