package org.handgrad.notation.tree;

import java.util.List;

/** Elements parted by commas, in brackets; a set if these are braces. Only a set may have one or none. */
public record Tuple(Bracket bracket, List<Expression> elements, Span span) implements Expression {
    /** What is around them. */
    public enum Bracket {
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
