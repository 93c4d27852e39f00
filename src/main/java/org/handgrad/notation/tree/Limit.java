package org.handgrad.notation.tree;

/** {@code \lim_{h \to 0+}}. The body is the term behind, {@link Missing} where the line stops. */
public record Limit(Expression variable, Expression target, Side side, Expression body, Span span)
        implements Expression {
    /** From where the variable comes. */
    public enum Side {
        /** From anywhere. */
        BOTH,
        /** {@code 0+}, {@code 0^+}. */
        ABOVE,
        /** {@code 0-}, {@code 0^-}. */
        BELOW
    }
}
