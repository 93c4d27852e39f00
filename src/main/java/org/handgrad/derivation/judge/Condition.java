package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Set;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;

/**
 * Where an equation is said to be true, beside it or in the sentence before: {@code j \neq k}, {@code x > 0}, {@code y_i = 1}.
 *
 * @param latex how it is written
 */
record Condition(Chain chain, String latex) {
    private static final Set<Relation> ORDERS = Set.of(
            Relation.NOT_EQUAL, Relation.LESS, Relation.LESS_OR_EQUAL, Relation.GREATER, Relation.GREATER_OR_EQUAL);

    /** Whether a formula says where something else is true, whatever stands beside it. */
    static boolean is(Chain chain) {
        return chain.links().size() == 1 && ORDERS.contains(chain.links().get(0).relation());
    }

    /** Whether a formula in a sentence, {@code k = j} or {@code y_i = 1}, may say where what comes next is true. */
    static boolean mayBe(Chain chain) {
        Expression right = chain.sides().get(1);
        boolean equal = chain.links().size() == 1
                && chain.links().get(0).relation() == Relation.EQUAL
                && chain.sides().get(0) instanceof Symbol
                && (right instanceof Numeral || right instanceof Symbol);
        return is(chain) || equal;
    }

    /** Whether it says which number something is, which nothing is at random. */
    boolean isValue() {
        return chain.links().get(0).relation() == Relation.EQUAL
                && chain.sides().get(1) instanceof Numeral
                && chain.sides().get(0) instanceof Symbol;
    }

    /** An expression that has a value only where this is true. */
    Expression on(Expression e) {
        return new Cases(List.of(new Cases.Case(e, chain)), e.span());
    }
}
