package org.handgrad.notation.tree;

import java.util.List;

/**
 * A name with its indices and marks: {@code a_{ij}^{(l)}}. Letters and numbers that stand side by side below the line are
 * indices each ({@code w_{jk}} has two, {@code w_{1j}} too), as are those parted by commas; {@code w_{12}} has one, the
 * number 12.
 *
 * @param indices below the line
 * @param marks above the line, those that are no power
 */
public record Symbol(Name name, List<Expression> indices, List<Mark> marks, Span span) implements Expression {
    /** A name with nothing on it, of no place. */
    public static Symbol of(String letters) {
        return new Symbol(Name.of(letters), List.of(), List.of(), Span.NOWHERE);
    }
}
