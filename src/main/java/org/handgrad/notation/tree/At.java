package org.handgrad.notation.tree;

/** {@code \left. x \right|_{w=0}}: the operand where the condition holds. */
public record At(Expression operand, Expression condition, Span span) implements Expression {}
