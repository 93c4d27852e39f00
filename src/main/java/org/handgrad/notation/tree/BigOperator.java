package org.handgrad.notation.tree;

/**
 * {@code \sum_{i=1}^n}, {@code \prod}, {@code \max_w} and their kin with what they range over. The body is the term behind:
 * all factors up to a plus, a minus or a relation.
 *
 * @param body {@link Missing} where the line stops
 */
public record BigOperator(Kind kind, Range range, Expression body, Span span) implements Expression {
    /** What is done to all the bodies. */
    public enum Kind {
        /** {@code \sum}. */
        SUM,
        /** {@code \prod}. */
        PRODUCT,
        /** {@code \max_j}; without anything below it is an {@link Application}. */
        MAX,
        /** {@code \min_j}. */
        MIN,
        /** {@code \arg\max_j}, {@code \operatorname{argmax}_j}. */
        ARG_MAX,
        /** {@code \arg\min_j}. */
        ARG_MIN
    }
}
