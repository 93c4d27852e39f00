package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.print.Printer;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;

/**
 * Two sides, and where they stand.
 *
 * @param section which heading it stands under, counted
 * @param conditions where it is said to be true
 * @param continued whether the left side stands in a display above
 * @param derived whether it is a step of a chain with a derivative in it
 */
record Formula(
        Expression left,
        Expression right,
        Relation relation,
        Equation equation,
        int section,
        int line,
        List<Condition> conditions,
        boolean continued,
        boolean derived) {
    /** What is written at an expression of this display. */
    String text(Expression e) {
        return equation.latex().substring(e.span().start(), e.span().end()).strip();
    }

    /** What is written at a part of a side, which may stand in a display above. */
    String text(Expression side, Expression part) {
        return continued && side.equals(left) ? Printer.latex(part, Vocabulary.STANDARD) : text(part);
    }

    /** Whether it stands within a sentence, which may say when it holds: a derivative is no condition. */
    boolean isConditional() {
        return !equation.displayed() && !derived;
    }

    /** Whether an expression has a derivative in it, in whatever notation. */
    static boolean isDerived(Expression e) {
        return Parts.first(e, Derivative.class).isPresent()
                || Parts.first(e, Primed.class).isPresent();
    }

    /** Whether the right side is a number without names. */
    boolean isNumber() {
        return Parts.first(right, Numeral.class).isPresent()
                && Parts.first(right, Symbol.class).isEmpty();
    }

    Formula with(Expression newLeft, Expression newRight) {
        return new Formula(newLeft, newRight, relation, equation, section, line, conditions, continued, derived);
    }

    Formula as(Relation other) {
        return new Formula(left, right, other, equation, section, line, conditions, continued, derived);
    }

    /** The equation where a condition is met. */
    Formula where(Condition condition) {
        return with(condition.on(left), right);
    }

    /** A letter that is free on the left side and bound by a sum on the right. */
    Optional<String> captured() {
        Set<String> free = new HashSet<>();
        Set<String> boundLeft = new HashSet<>();
        Set<String> bound = new LinkedHashSet<>();
        Parts.walk(left, part -> {
            if (part instanceof Symbol symbol) {
                symbol.indices().forEach(index -> free.add(text(left, index)));
            } else if (part instanceof BigOperator operator) {
                operator.range().indices().forEach(index -> boundLeft.add(text(left, index)));
            }
        });
        Parts.walk(right, part -> {
            if (part instanceof BigOperator operator) {
                operator.range().indices().forEach(index -> bound.add(text(index)));
            }
        });
        return bound.stream()
                .filter(letter -> free.contains(letter) && !boundLeft.contains(letter))
                .findFirst();
    }
}
