package org.handgrad.derivation.judge;

import org.handgrad.notation.note.Equation;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Relation;

/**
 * Two sides, and where they stand.
 *
 * @param index which equation of the note it is in
 * @param section which heading it stands under, counted
 */
record Formula(
        Expression left, Expression right, Relation relation, Equation equation, int index, int section, int line) {
    /** What is written at an expression. */
    String text(Expression e) {
        return equation.latex().substring(e.span().start(), e.span().end()).strip();
    }

    /** Whether it stands within a sentence, which may say when it holds: a derivative is no condition. */
    boolean isConditional() {
        String latex = equation.latex();
        return !equation.displayed() && !latex.contains("partial") && !latex.contains("'");
    }

    Formula with(Expression newLeft, Expression newRight) {
        return new Formula(newLeft, newRight, relation, equation, index, section, line);
    }
}
