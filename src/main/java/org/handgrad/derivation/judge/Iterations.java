package org.handgrad.derivation.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/**
 * Steps of an iteration, {@code w_t} from {@code w_{t-1}}. Nothing above says what they should be, so there is no oracle for
 * them. But two different ones of the same name in one section contradict each other.
 */
final class Iterations {
    private record Rule(Expression right, String latex, int section, int line) {}

    private final Map<Symbol, Rule> rules = new HashMap<>();
    private final Recurrences recurrences = new Recurrences();

    /** The verdict, if this is a step of an iteration, or speaks of a name that has one. */
    Optional<Step> judge(Formula formula, Meanings meanings) {
        if (!(formula.left() instanceof Symbol left) || left.indices().size() != 1) {
            return Optional.empty();
        }
        Rule before = rules.get(left);
        if (before != null && before.section == formula.section()) {
            return Optional.of(again(formula, left, before, meanings));
        }
        if (!isStep(left, formula.right())) {
            return Optional.empty();
        }
        rules.put(left, new Rule(formula.right(), formula.text(formula.right()), formula.section(), formula.line()));
        note(formula, meanings);
        meanings.scope().introduced().add(left.name().letters());
        return Optional.of(Step.of(EquationVerdict.DEFINITION, "a step of an iteration"));
    }

    /** Whether the same name with another index of the same letter stands on the right. */
    private static boolean isStep(Symbol left, Expression right) {
        Expression letter = letter(left.indices().get(0));
        boolean[] found = new boolean[1];
        Parts.walk(
                right,
                part -> found[0] |= part instanceof Symbol other
                        && other.name().equals(left.name())
                        && other.indices().size() == 1
                        && !other.indices().equals(left.indices())
                        && letter(other.indices().get(0)).equals(letter));
        return found[0];
    }

    private static Expression letter(Expression index) {
        if (index instanceof Sum sum && sum.terms().get(1).operand() instanceof Numeral) {
            return sum.terms().get(0).operand();
        }
        return index;
    }

    private Step again(Formula formula, Symbol left, Rule before, Meanings meanings) {
        if (formula.right().equals(before.right)) {
            return Step.of(EquationVerdict.HOLDS, "same as line %s".formatted(before.line));
        }
        Optional<Symbol> strange = strange(formula, left);
        Optional<Comparison> comparison = compared(formula, left, before, meanings);
        if (comparison.isEmpty() && strange.isEmpty()) {
            return Step.of(EquationVerdict.UNCHECKED, "handgrad does not judge an iteration unrolled to its end");
        }
        if (comparison.filter(Comparison::holds).isPresent()) {
            return Step.of(EquationVerdict.HOLDS, "same as line %s".formatted(before.line));
        }
        if (formula.isConditional()) {
            return Step.of(EquationVerdict.UNCHECKED, StepJudge.CONDITIONAL);
        }
        String index = strange.map(s -> "; '" + formula.text(s) + "' has no proper index, "
                        + formula.text(left.indices().get(0)) + "-1 may be meant")
                .orElse("");
        String suggestion = UpdateRules.suggestion(formula, left, before.latex);
        return Step.refuted(
                        EquationDiagnosis.REDEFINITION,
                        "line %s defines %s differently%s; a suggestion: %s"
                                .formatted(before.line, formula.text(left), index, suggestion),
                        Optional.empty())
                .with(comparison
                        .filter(Comparison::differs)
                        .map(Comparison::example)
                        .orElse(Map.of()));
    }

    /** The same name with something for an index that is none, {@code w_{i_1}}. */
    private static Optional<Symbol> strange(Formula formula, Symbol left) {
        Optional<Symbol> strange = Optional.empty();
        for (Symbol other : symbols(formula.right())) {
            boolean same = other.name().equals(left.name()) && other.indices().size() == 1;
            if (same
                    && other.indices().get(0) instanceof Symbol index
                    && !index.indices().isEmpty()) {
                strange = Optional.of(other);
            }
        }
        return strange;
    }

    /** The step compared with what the steps above make of it, or, where its index is no axis, with the one above. */
    private Optional<Comparison> compared(Formula formula, Symbol left, Rule before, Meanings meanings) {
        try {
            Sides sides = meanings.sides(formula.left(), formula.right(), Convention.USUAL);
            Optional<Sides> both = recurrences.unrolled(sides);
            if (both.isEmpty() && isStep(left, formula.right())) {
                both = Optional.of(meanings.sides(before.right, formula.right(), Convention.USUAL));
            }
            return both.map(compared -> Comparison.of(meanings.scope(), compared, Set.of()));
        } catch (NoMeaning | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Takes note of a step for those that are made of it. */
    private void note(Formula formula, Meanings meanings) {
        try {
            recurrences.add(meanings.sides(formula.left(), formula.right(), Convention.USUAL));
        } catch (NoMeaning | UnsupportedOperationException e) {
            return; // then it is compared as it stands
        }
    }

    private static java.util.List<Symbol> symbols(Expression e) {
        java.util.List<Symbol> all = new java.util.ArrayList<>();
        Parts.walk(e, part -> {
            if (part instanceof Symbol symbol) {
                all.add(symbol);
            }
        });
        return all;
    }
}
