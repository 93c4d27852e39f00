package org.handgrad.derivation.judge;

import java.util.Optional;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.repair.Changes;
import org.handgrad.derivation.repair.Material;
import org.handgrad.derivation.repair.Repair;
import org.handgrad.derivation.repair.WrongSide;
import org.handgrad.notation.tree.Expression;

/** Finds what is wrong: tries what might have been meant until the sides are equal. */
final class Diagnoser {
    private final Meanings meanings;
    private final SideReader reader;
    private final Completion completion;
    private final Material material = new Material();

    Diagnoser(Meanings meanings, SideReader reader) {
        this.meanings = meanings;
        this.reader = reader;
        this.completion = new Completion(meanings, reader);
    }

    Completion completion() {
        return completion;
    }

    /** Takes note of what stands in a line. */
    void see(Formula formula) {
        material.see(formula.equation().latex(), formula.left(), formula.right());
    }

    Step diagnose(Formula formula, Sides sides) {
        WrongRules rules = new WrongRules(completion);
        Optional<Step> operand = rules.operand(formula, sides);
        if (operand.isPresent()) {
            return operand.get();
        }
        see(formula);
        Search search = new Search(formula, side(formula), reader, meanings);
        return search.one(!sides.axes().isEmpty() || meanings.hasArrays(formula.left(), formula.right()))
                .map(repair -> told(repair, lacksInner(repair, formula, sides, rules)))
                .or(() -> rules.of(formula, sides))
                .or(() -> search.two().map(two -> told(two, false)))
                .orElseGet(() -> Step.refuted("the sides differ", completion.of(formula.left(), sides)));
    }

    private static Step told(Repair repair, boolean inner) {
        return Step.refuted(
                        inner ? EquationDiagnosis.CHAIN_RULE : repair.diagnosis(),
                        repair.what(),
                        Optional.of(repair.latex()))
                .at(repair.at());
    }

    /** A line whose shapes do not fit, and would with something transposed. */
    Optional<Step> transposed(Formula formula) {
        return new Search(formula, side(formula), reader, meanings)
                .first(Changes.transposing(side(formula)))
                .map(repair -> Step.refuted(
                                EquationDiagnosis.TRANSPOSED,
                                "the shapes do not fit each other; " + repair.what(),
                                Optional.of(repair.latex()))
                        .at(repair.at()));
    }

    private WrongSide side(Formula formula) {
        return new WrongSide(formula.equation().latex(), formula.left(), formula.right(), material);
    }

    /** Whether a factor that was missing is the derivative of what stands in a square or a function. */
    private boolean lacksInner(Repair repair, Formula formula, Sides sides, WrongRules rules) {
        String factor = repair.what().replaceFirst("^[^']*'", "").replaceFirst("' is missing$", "");
        Optional<Expression> missing =
                repair.diagnosis() == EquationDiagnosis.MISSING_FACTOR ? reader.read(factor) : Optional.empty();
        if (missing.isEmpty()) {
            return false;
        }
        try {
            Sides alone = meanings.sides(formula.left(), missing.get(), Convention.USUAL);
            return rules.isInner(alone.right(), sides);
        } catch (NoMeaning | RuntimeException e) {
            return false;
        }
    }
}
