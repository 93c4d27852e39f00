package org.handgrad.notation.tree;

import java.util.List;

/** Elements parted by commas; a set if they are in braces. Only a set may have one or none. */
public record Tuple(Bracket bracket, List<Expression> elements, Span span) implements Expression {
    /** What is around them. */
    public enum Bracket {
        /** Nothing: {@code z_1, \dots, z_k}. */
        NONE,
        /** {@code (a, b)}. */
        ROUND,
        /** {@code [a, b]}. */
        SQUARE,
        /** {@code \{a, b\}}. */
        BRACES,
        /** {@code \langle a, b \rangle}. */
        ANGLE,
        /** {@code [a, b)}. */
        OPEN_ABOVE,
        /** {@code (a, b]}. */
        OPEN_BELOW
    }
}
