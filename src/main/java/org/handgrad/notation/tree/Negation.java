package org.handgrad.notation.tree;

/** {@code -x}, where no other term stands beside it. */
public record Negation(Expression operand, Span span) implements Expression {}
