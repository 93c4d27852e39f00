package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Set;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Relation;

/** What is said again of a name that has a meaning: the same, something wrong, or that it means something else from here on. */
final class Restatements {
    private final Meanings meanings;
    private final Claims claims;
    private final Definer definer;

    Restatements(Meanings meanings, Claims claims, Definer definer) {
        this.meanings = meanings;
        this.claims = claims;
        this.definer = definer;
    }

    /**
     * The verdict.
     *
     * @param parameters the indices of the quantity on the left
     * @param before what it means so far
     */
    Step judge(Formula formula, Sides sides, List<Index> parameters, Scope.Meaning before) {
        Quantity quantity = sides.entry().orElseThrow().quantity();
        Claims.Outcome outcome = claims.compared(formula, sides);
        if (outcome.holds()) {
            meanings.scope().confirm(before);
            boolean again = formula.relation() != Relation.APPROXIMATE;
            Step holds = outcome.verdict().get();
            return again ? holds.noting("same as line %s".formatted(before.line())) : holds;
        }
        boolean derived = Quantities.hasSlope(before.body());
        boolean sameSection = before.section() == formula.section();
        boolean standing = derived && !isRedefinedSince(before);
        boolean sameDisplay = sameSection && before.line() == formula.line();
        boolean valued =
                before.body() instanceof Constant && formula.right() instanceof Numeral; // if y = 1 …, and if y = 0 …
        if ((outcome.isArithmetic() && !valued)
                || (derived && sameSection)
                || standing
                || formula.relation() == Relation.APPROXIMATE
                || (sameDisplay && outcome.verdict().isEmpty())) {
            return claims.said(outcome);
        }
        if (Quantities.uses(sides.right(), quantity)) {
            return Step.of(
                    EquationVerdict.STATEMENT, "a step of an iteration: the name means its next value on the left");
        }
        if (sameSection && !formula.equation().displayed() && !formula.isNumber()) {
            return Step.of(
                    EquationVerdict.UNCHECKED,
                    "within a sentence, and different from line %s".formatted(before.line()));
        }
        return definer.define(
                formula,
                sides,
                quantity,
                parameters,
                "redefined; previously defined in line %s".formatted(before.line()));
    }

    /** Whether what a meaning is made of has another meaning by now. */
    private boolean isRedefinedSince(Scope.Meaning meaning) {
        Set<Quantity> made = Quantities.of(meaning.body());
        return meanings.scope().meanings().stream()
                .anyMatch(other -> other.line() > meaning.line() && made.contains(other.quantity()));
    }
}
