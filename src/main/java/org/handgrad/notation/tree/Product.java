package org.handgrad.notation.tree;

import java.util.List;

/**
 * Factors in a row, at least two.
 *
 * @param signs one fewer than factors: what stands between each two
 */
public record Product(List<Expression> factors, List<Times> signs, Span span) implements Expression {
    /** The signs of multiplication. What each means for arrays is not said here. */
    public enum Times {
        /** Nothing: {@code x w}. */
        IMPLICIT,
        /** {@code \cdot}. */
        CDOT,
        /** {@code \times}. */
        TIMES,
        /** {@code *}, {@code \ast}. */
        STAR,
        /** {@code \odot}. */
        ODOT,
        /** {@code \circ}: entry by entry, or one function after another. */
        CIRC,
        /** {@code \otimes}. */
        OTIMES
    }
}
