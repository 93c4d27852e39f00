package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
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
     * @param formula what was compared, where its conditions are met
     */
    record Outcome(Optional<Step> verdict, Comparison comparison, Formula formula, Sides sides) {
        boolean holds() {
            return verdict.isPresent() && verdict.get().verdict() == EquationVerdict.HOLDS;
        }

        boolean isArithmetic() {
            return verdict.isPresent() && verdict.get().diagnosis().equals(Optional.of(EquationDiagnosis.ARITHMETIC));
        }
    }

    /** Takes note of a line that is surely wrong: what follows from it is not wrong by itself. */
    void refute(Step step, int line) {
        step.compared().ifPresent(sides -> wrong.add(sides, step, line));
    }

    Step judge(Formula formula, Sides sides) {
        return said(compared(formula, sides));
    }

    /** The verdict on what was compared. */
    Step said(Outcome outcome) {
        return outcome.verdict().orElseGet(() -> refuted(outcome.formula, outcome.sides, outcome.comparison));
    }

    Outcome compared(Formula formula, Sides sides) {
        if (formula.relation() == Relation.APPROXIMATE && !numbers.isNumeric(formula.right())) {
            Step close = new Limits(meanings).judge(sides);
            boolean conditional = close.verdict() == EquationVerdict.REFUTED && formula.isConditional();
            Step step =
                    conditional ? Step.of(EquationVerdict.UNCHECKED, StepJudge.CONDITIONAL) : close.comparing(sides);
            return new Outcome(Optional.of(step), null, formula, sides);
        }
        Scope scope = meanings.scope();
        Comparison free = Comparison.of(scope, sides, scope.conditions());
        Optional<Step> known = equal(sides, free)
                .or(() -> number(formula, sides))
                .or(() -> undecided(formula, sides, free))
                .or(() -> readings.others(formula, sides));
        if (known.isPresent()) {
            return new Outcome(known, free, formula, sides);
        }
        Optional<Outcome> where = whereItIsSaid(formula, sides);
        return where.orElseGet(() -> new Outcome(doubts.about(formula, sides, free), free, formula, sides));
    }

    private Optional<Step> number(Formula formula, Sides sides) {
        Optional<Step> numeric = numbers.judge(formula, sides);
        numeric.filter(step -> step.verdict() == EquationVerdict.HOLDS)
                .ifPresent(step -> Readings.accept(meanings, sides));
        return numeric.map(step -> step.comparing(sides));
    }

    private Optional<Step> undecided(Formula formula, Sides sides, Comparison free) {
        Set<String> valueless = numbers.valueless(formula, sides);
        String reason = !valueless.isEmpty()
                ? "%s has no value yet".formatted(String.join(", ", valueless))
                : !free.hasValues()
                        ? "no point was found where both sides have a value"
                        : !free.differs() ? "the sides differ by no more than rounding may explain" : "";
        return reason.isEmpty() ? Optional.empty() : Optional.of(Step.of(EquationVerdict.UNCHECKED, reason));
    }

    /** The sides compared where the conditions that are said beside them are met; none if there are none, or none that can be read. */
    private Optional<Outcome> whereItIsSaid(Formula formula, Sides sides) {
        List<Condition> met = new ArrayList<>();
        Formula where = formula;
        Sides there = sides;
        for (Condition condition : formula.conditions()) {
            Formula narrower = where.where(condition);
            Optional<Sides> read = read(narrower);
            if (read.isPresent()) { // else it speaks of something else
                where = narrower;
                there = read.get();
                met.add(condition);
            }
        }
        if (met.isEmpty()) {
            return Optional.empty();
        }
        String said = met.stream().map(Condition::latex).distinct().collect(Collectors.joining(", "));
        Comparison comparison =
                Comparison.of(meanings.scope(), there, meanings.scope().conditions());
        Optional<Step> equal = equal(there, comparison).map(step -> step.noting("where %s".formatted(said)));
        if (equal.isPresent()) {
            return Optional.of(new Outcome(equal, comparison, where, there));
        }
        boolean values = met.stream().anyMatch(Condition::isValue)
                && Comparison.withNumbers(meanings.scope(), sides).holds();
        if (values) {
            Step step = Step.of(EquationVerdict.UNCHECKED, "it holds only where %s".formatted(said));
            return Optional.of(new Outcome(Optional.of(step), comparison, where, there));
        }
        return comparison.differs()
                ? Optional.of(new Outcome(doubts.about(where, there, comparison), comparison, where, there))
                : Optional.empty();
    }

    private Optional<Sides> read(Formula formula) {
        try {
            return Optional.of(meanings.sides(formula.left(), formula.right(), Convention.USUAL));
        } catch (NoMeaning e) {
            return Optional.empty();
        }
    }

    private Optional<Step> equal(Sides sides, Comparison comparison) {
        if (!comparison.holds()) {
            return Optional.empty();
        }
        if (comparison.detached() && !(sides.right() instanceof Constant)) {
            return Optional.of(Step.of(EquationVerdict.UNCHECKED, Doubts.INDEPENDENT));
        }
        Readings.accept(meanings, sides);
        Set<String> unknown = sides.unknown();
        String detail = unknown.isEmpty() ? "" : "for any " + String.join(", ", unknown);
        return Optional.of(Step.of(EquationVerdict.HOLDS, detail));
    }

    private Step refuted(Formula formula, Sides sides, Comparison comparison) {
        if (formula.isConditional()) {
            return Step.of(EquationVerdict.UNCHECKED, StepJudge.CONDITIONAL);
        }
        Step refuted = wrong.following(formula, sides).orElseGet(() -> diagnoser.diagnose(formula, sides));
        Optional<String> captured = formula.captured();
        if (captured.isPresent()) {
            refuted = refuted.noting(
                    "the sum on the right binds %s, which on the left is any one index".formatted(captured.get()));
        }
        return refuted.with(comparison.example()).comparing(sides);
    }
}
