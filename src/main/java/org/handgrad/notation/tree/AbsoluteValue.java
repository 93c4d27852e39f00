package org.handgrad.notation.tree;

/** {@code |x|}. */
public record AbsoluteValue(Expression operand, Span span) implements Expression {}
