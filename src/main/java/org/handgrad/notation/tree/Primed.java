package org.handgrad.notation.tree;

/**
 * {@code f^{\prime}}: a derivative, or just another name. The place counts: {@code g'(x)} is an {@link Application} of a
 * primed name, {@code g(x)'} a primed application.
 *
 * @param count how many primes, at least 1
 */
public record Primed(Expression operand, int count, Span span) implements Expression {}
