package org.handgrad.notation.tree;

import java.util.List;

/**
 * Sides with a relation between each two: {@code a = b \approx 0.5}.
 *
 * @param sides at least two. The first is {@link Missing} if the formula begins with its relation, the last if it ends so
 * @param links one fewer than sides
 */
public record Chain(List<Expression> sides, List<Link> links, Span span) implements Expression {
    /** One relation and where its sign stands. */
    public record Link(Relation relation, Span span) {}
}
