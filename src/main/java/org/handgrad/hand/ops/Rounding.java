package org.handgrad.hand.ops;

/** How results of operations are rounded. */
public interface Rounding {
    /** The processor's own rounding. */
    Rounding TO_NEAREST = ops -> ops;

    /** The same operations, with results rounded this way. */
    ArrayOps of(ArrayOps ops);

    /** Called before each new computation, recorded or not. */
    default void redraw() {}
}
