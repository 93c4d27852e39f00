package org.handgrad.notation.tree;

/**
 * Where the line stops and something should follow: the operand of {@code \frac{\partial}{\partial w}}, the body of a sum, a
 * side of a relation. The first side of a {@link Chain} is missing if it continues the formula before.
 */
public record Missing(Span span) implements Expression {}
