package org.handgrad.hand.ops;

/** What becomes of the results of operations once they are computed. */
public interface Rounding {
    /** Results stay as the processor rounds them. */
    Rounding TO_NEAREST = ops -> ops;

    /** The same operations, with results rounded this way. */
    ArrayOps of(ArrayOps ops);

    /** Something new is computed, by operations that may have been written down before. */
    default void redraw() {}
}
