package org.handgrad.notation.tree;

/**
 * {@code dw}, {@code \mathrm{d}w} or {@code \partial w} on its own. In many notes {@code dw} is the name of a gradient, and
 * {@code d} written close to a letter may also be a factor.
 *
 * @param kind how the d is written
 */
public record Differential(Derivative.Kind kind, Expression operand, Span span) implements Expression {}
