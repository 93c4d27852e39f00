package org.handgrad.notation.tree;

/** One by another. */
public record Quotient(Expression numerator, Expression denominator, Form form, Span span) implements Expression {
    /** How it is written. */
    public enum Form {
        /** {@code \frac{a}{b}}, {@code {a \over b}}. */
        FRACTION,
        /** {@code a / b}: binds as a product does, from the left. */
        SLASH,
        /** {@code a \div b}: likewise. */
        DIV
    }
}
