package org.handgrad.notation.tree;

import java.util.List;

/** An index on something that is no name: {@code (A^T)_{ij}}. */
public record Indexed(Expression operand, List<Expression> indices, Span span) implements Expression {}
