package org.handgrad.notation.tree;

import java.util.Optional;

/**
 * {@code \|v\|} or {@code \lVert v \rVert_2}.
 *
 * @param order what stands below the line: 2, F
 */
public record Norm(Expression operand, Optional<Expression> order, Span span) implements Expression {}
