package org.handgrad.notation.tree;

import java.util.List;

/** Terms in a row, each with its sign: {@code -a + b - c}. There are two or more, or one after {@code \pm}. */
public record Sum(List<Term> terms, Span span) implements Expression {
    /** One of them. */
    public record Term(Sign sign, Expression operand) {}

    /** What stands before a term; plus before a first one that has none. */
    public enum Sign {
        /** {@code +}. */
        PLUS,
        /** {@code -}. */
        MINUS,
        /** {@code \pm}. */
        PLUS_MINUS,
        /** {@code \mp}. */
        MINUS_PLUS
    }
}
