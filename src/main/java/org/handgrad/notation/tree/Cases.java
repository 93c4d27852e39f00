package org.handgrad.notation.tree;

import java.util.List;

/** {@code \begin{cases}}. */
public record Cases(List<Case> cases, Span span) implements Expression {
    /**
     * One row.
     *
     * @param condition a {@link Chain} where it is a relation; {@link Text} such as "otherwise"; {@link Missing} if none
     */
    public record Case(Expression value, Expression condition) {}
}
