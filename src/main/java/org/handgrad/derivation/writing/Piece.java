package org.handgrad.derivation.writing;

import java.util.List;
import org.handgrad.derivation.term.Index;

/**
 * A written vector or matrix.
 *
 * @param axes its one or two axes
 * @param straight how it is written with its axes in this order; a vector as a column
 * @param flipped how its transpose is written
 */
record Piece(List<Index> axes, Phrase straight, Phrase flipped) {
    /** A piece that has no other name for its transpose. */
    static Piece named(List<Index> axes, Phrase straight) {
        return new Piece(axes, straight, straight.transposed());
    }

    boolean isVector() {
        return axes.size() == 1;
    }

    boolean has(Index axis) {
        return axes.contains(axis);
    }

    boolean isAlong(List<Index> others) {
        return axes.size() == others.size() && others.containsAll(axes);
    }

    /** The other axis of a matrix. */
    Index across(Index axis) {
        return axes.get(axes.get(0).equals(axis) ? 1 : 0);
    }

    /** As it is written with its axes in another order. */
    Phrase over(List<Index> order) {
        return axes.equals(order) ? straight : flipped;
    }

    Piece transposed() {
        return isVector() ? this : new Piece(List.of(axes.get(1), axes.get(0)), flipped, straight);
    }
}
