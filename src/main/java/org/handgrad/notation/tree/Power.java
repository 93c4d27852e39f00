package org.handgrad.notation.tree;

/**
 * Something with a superscript that is neither a prime nor a mark: {@code x^2}, {@code e^{-z}}; but also {@code w^l}, which
 * may be a layer, and {@code X^T}, which may be a transpose.
 */
public record Power(Expression base, Expression exponent, Span span) implements Expression {
    /** Whether the exponent is a T. */
    public boolean mayTranspose() {
        return exponent instanceof Symbol symbol && symbol.name().letters().equals("T");
    }
}
