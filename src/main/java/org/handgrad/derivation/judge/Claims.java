package org.handgrad.derivation.judge;

import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.Diagnosis;
import org.handgrad.derivation.Verdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Constant;
import org.handgrad.notation.tree.Relation;

/** Judges what two sides claim, that they are equal. */
final class Claims {
    private final Meanings meanings;
    private final Diagnoser diagnoser;
    private final Numbers numbers;
    private final Readings readings;
    private final Doubts doubts;
    private final WrongSteps wrong;

    Claims(Meanings meanings, Diagnoser diagnoser, Readings readings) {
        this.meanings = meanings;
        this.diagnoser = diagnoser;
        this.numbers = new Numbers(meanings);
        this.readings = readings;
        this.doubts = new Doubts(meanings, readings);
        this.wrong = new WrongSteps(diagnoser.completion());
    }

    /**
     * What a comparison of both sides says.
     *
     * @param verdict none if the sides differ, and nothing explains it but a mistake
     */
    record Outcome(Optional<Step> verdict, Comparison comparison) {
        private static Outcome of(Step step, Comparison comparison) {
            return new Outcome(Optional.of(step), comparison);
        }

        boolean holds() {
            return verdict.isPresent() && verdict.get().verdict() == Verdict.HOLDS;
        }

        boolean isArithmetic() {
            return verdict.isPresent() && verdict.get().diagnosis().equals(Optional.of(Diagnosis.ARITHMETIC));
        }
    }

    Step judge(Formula formula, Sides sides) {
        return said(formula, sides, compared(formula, sides));
    }

    /** The verdict on what was compared. */
    Step said(Formula formula, Sides sides, Outcome outcome) {
        return outcome.verdict().orElseGet(() -> refuted(formula, sides, outcome.comparison()));
    }

    Outcome compared(Formula formula, Sides sides) {
        Scope scope = meanings.scope();
        if (formula.relation() == Relation.APPROXIMATE && !numbers.isNumeric(formula.right())) {
            Step close = new Limits(meanings).judge(sides);
            boolean conditional = close.verdict() == Verdict.REFUTED && formula.isConditional();
            return Outcome.of(conditional ? Step.of(Verdict.UNCHECKED, StepJudge.CONDITIONAL) : close, null);
        }
        Comparison free = Comparison.of(scope, sides, scope.conditions());
        if (free.holds()) {
            return Outcome.of(equal(sides, free), free);
        }
        Optional<Step> numeric = numbers.judge(formula, sides);
        if (numeric.isPresent()) {
            if (numeric.get().verdict() == Verdict.HOLDS) {
                Readings.accept(meanings, sides);
            }
            return new Outcome(numeric, free);
        }
        Set<String> valueless = numbers.valueless(formula, sides);
        if (!valueless.isEmpty()) {
            return Outcome.of(
                    Step.of(Verdict.UNCHECKED, "%s has no value yet".formatted(String.join(", ", valueless))), free);
        }
        if (!free.hasValues()) {
            return Outcome.of(Step.of(Verdict.UNCHECKED, "no point was found where both sides have a value"), free);
        }
        if (!free.differs()) {
            return Outcome.of(
                    Step.of(Verdict.UNCHECKED, "the sides differ by no more than rounding may explain"), free);
        }
        return new Outcome(readings.others(formula, sides).or(() -> doubts.about(formula, sides, free)), free);
    }

    private Step equal(Sides sides, Comparison comparison) {
        if (comparison.detached() && !(sides.right() instanceof Constant)) {
            return Step.of(Verdict.UNCHECKED, Doubts.INDEPENDENT);
        }
        Readings.accept(meanings, sides);
        Set<String> unknown = sides.unknown();
        return Step.of(Verdict.HOLDS, unknown.isEmpty() ? "" : "for any " + String.join(", ", unknown));
    }

    private Step refuted(Formula formula, Sides sides, Comparison comparison) {
        if (formula.isConditional()) {
            return Step.of(Verdict.UNCHECKED, StepJudge.CONDITIONAL);
        }
        Step refuted = wrong.following(formula, sides).orElseGet(() -> diagnoser.diagnose(formula, sides));
        wrong.add(sides, refuted, formula.line());
        Optional<String> captured = formula.captured();
        if (captured.isPresent()) {
            refuted = refuted.noting(
                    "the sum on the right binds %s, which on the left is any one index".formatted(captured.get()));
        }
        return refuted.with(comparison.example());
    }
}
