package org.handgrad.notation.tree;

import java.util.List;

/**
 * A derivative in any of its notations.
 *
 * <p>How far an operator reaches is not always said. {@link Form#OPERATOR}, {@link Form#SUBSCRIPT} and {@link Form#NABLA}
 * are read so: a bracket right behind is all of the operand. Else it is the factors side by side, up to a sign of any kind or
 * the next derivative. If that is a {@link Product}, {@code \frac{\partial}{\partial w} a b}, its first factor alone may
 * be meant.
 *
 * @param operand {@link Missing} where the line stops
 * @param variables one for each time of taking it: of {@code \frac{\partial^2 C}{\partial w^2}} w twice; of
 *     {@code \nabla C} none
 */
public record Derivative(Kind kind, Form form, Expression operand, List<Expression> variables, Span span)
        implements Expression {
    /** Which d. */
    public enum Kind {
        /** {@code \partial}; also of {@code \nabla}. */
        PARTIAL,
        /** {@code d}, {@code \mathrm{d}}. */
        TOTAL
    }

    /** How it is written. */
    public enum Form {
        /** {@code \frac{\partial C}{\partial w}}. */
        QUOTIENT,
        /** {@code \partial C / \partial w}. */
        SLASH,
        /** {@code \frac{\partial}{\partial w} C}. */
        OPERATOR,
        /** {@code \partial_w C}. */
        SUBSCRIPT,
        /** {@code \nabla_w C}. */
        NABLA
    }
}
