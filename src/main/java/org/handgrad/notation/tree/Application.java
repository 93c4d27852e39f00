package org.handgrad.notation.tree;

import java.util.List;

/**
 * A function of arguments. Whether a name before a bracket is one, the {@code Vocabulary} says.
 *
 * @param function a {@link Symbol}, a {@link Primed} one, or any expression
 * @param arguments at least one; one that is {@link Missing} where the line stops
 */
public record Application(Expression function, List<Expression> arguments, Form form, Span span) implements Expression {
    /** How the arguments are written. */
    public enum Form {
        /** {@code f(x)}. */
        ROUND,
        /** {@code \mathbb{E}[x]}. */
        SQUARE,
        /** {@code \tanh z}: no brackets. The names, numbers and powers beside it, up to a sign or a bracket, or one other thing. */
        BARE
    }
}
