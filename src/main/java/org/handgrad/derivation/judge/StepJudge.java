package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.derivation.Verdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Tuple;

/** Judges one step after the other, and learns from each what names mean. */
final class StepJudge {
    private static final String COUNTING = "a condition on an index, a layer or a width";
    static final String CONDITIONAL = "within a sentence, which may say when it holds";

    final Meanings meanings;
    private final Iterations iterations = new Iterations();
    private final FunctionDefinitions functions;
    private final Readings readings;
    private final Claims claims;
    private final Diagnoser diagnoser;

    StepJudge(Meanings meanings, Diagnoser diagnoser) {
        this.meanings = meanings;
        this.functions = new FunctionDefinitions(meanings);
        this.diagnoser = diagnoser;
        this.readings = new Readings(meanings);
        this.claims = new Claims(meanings, diagnoser, readings);
    }

    Step judge(Formula formula) {
        if (formula.left() instanceof Missing) {
            return Step.of(Verdict.UNCHECKED, "it continues nothing");
        }
        if (Parts.first(formula.right(), Missing.class).isPresent()) {
            boolean whole = formula.right() instanceof Missing;
            return complete(
                    formula.left(),
                    whole ? "the line stops behind its sign" : "the line stops, and something is missing");
        }
        return switch (formula.relation()) {
            case EQUAL, DEFINED, EQUIVALENT, APPROXIMATE -> equality(formula);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, MUCH_LESS, MUCH_GREATER, NOT_EQUAL ->
                meanings.isCounting(formula.left())
                        ? Step.of(Verdict.STATEMENT, COUNTING)
                        : Step.of(Verdict.UNCHECKED, "inequalities are not judged: a few points prove none");
            case ASSIGNED -> Step.of(Verdict.STATEMENT, "an assignment");
            default -> Step.of(Verdict.STATEMENT, "");
        };
    }

    private Step equality(Formula formula) {
        try {
            Optional<Step> function = function(formula);
            if (function.isPresent()) {
                return function.get();
            }
            if (formula.left() instanceof Tuple
                    || formula.right() instanceof Tuple
                    || Parts.first(formula.left(), Tuple.class).isPresent()) {
                return Step.of(Verdict.STATEMENT, "lists, not numbers");
            }
            if (meanings.isCounting(formula.left())) {
                return Step.of(Verdict.STATEMENT, COUNTING);
            }
            Optional<String> symmetric = meanings.symmetric(formula.left(), formula.right());
            if (symmetric.isPresent()) {
                meanings.scope().symmetric(symmetric.get());
                return Step.of(Verdict.DEFINITION, "taken as a condition on the data");
            }
            Optional<Step> iteration = iterations.judge(formula, meanings);
            if (iteration.isPresent()) {
                return iteration.get();
            }
            Optional<SmallQuantity> vanishing = Limits.vanishing(formula);
            if (vanishing.isPresent()) {
                return limit(Limits.approximate(formula), vanishing.get());
            }
            Sides sides = meanings.sides(formula.left(), formula.right(), Convention.USUAL);
            return definitionOrClaim(formula, sides);
        } catch (NoMeaning e) {
            Optional<Step> convention = readings.conventions(formula, Optional.empty());
            if (convention.isPresent()) {
                return convention.get();
            }
            if (e.isMisfit()) {
                Optional<Step> transposed = diagnoser.transposed(formula);
                if (transposed.isPresent()) {
                    return transposed.get();
                }
            }
            String what = e.span().end() > e.span().start()
                            && e.span().end() <= formula.equation().latex().length()
                    ? "'"
                            + formula.equation()
                                    .latex()
                                    .substring(e.span().start(), e.span().end()) + "': "
                    : "";
            return Step.of(Verdict.UNCHECKED, what + e.getMessage());
        } catch (StackOverflowError e) {
            return Step.of(Verdict.UNCHECKED, "its definitions go on for ever, one layer below another");
        } catch (UnsupportedOperationException e) {
            return Step.of(Verdict.UNCHECKED, "not understood: " + e.getMessage());
        }
    }

    /** {@code f(x) = …} where f has no meaning yet in this section. */
    Optional<Step> function(Formula formula) {
        try {
            return functions.define(formula);
        } catch (NoMeaning | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** What is said to be a limit: the two sides without the sign for it. */
    private Step limit(Formula formula, SmallQuantity vanishing) throws NoMeaning {
        Sides sides = meanings.sides(formula.left(), formula.right(), Convention.USUAL);
        boolean named = sides.entry()
                .filter(entry -> meanings.scope().stated(entry.quantity()).isEmpty())
                .isPresent();
        if (named || !vanishing.isIn(sides)) {
            return Step.of(
                    Verdict.UNCHECKED, "a limit is compared with what has a meaning, and nothing is defined by it");
        }
        return new Limits(meanings).judge(sides, vanishing);
    }

    private Step definitionOrClaim(Formula formula, Sides sides) throws NoMeaning {
        Optional<List<Index>> parameters = sides.entry()
                .filter(entry -> formula.relation() != Relation.APPROXIMATE || !isNumber(formula.right()))
                .flatMap(Entry::parameters);
        if (parameters.isEmpty()) {
            return normalization(sides).orElseGet(() -> claims.judge(formula, sides));
        }
        Quantity quantity = sides.entry().orElseThrow().quantity();
        Optional<Scope.Meaning> before = meanings.scope().stated(quantity);
        if (before.isEmpty()) {
            if (formula.relation() == Relation.APPROXIMATE) {
                return claims.judge(formula, sides);
            }
            if (Quantities.uses(sides.right(), quantity)) {
                return Step.of(Verdict.STATEMENT, "a step of an iteration: the name means its next value on the left");
            }
            return define(formula, sides, quantity, parameters.get(), "");
        }
        Claims.Outcome outcome = claims.compared(formula, sides);
        if (outcome.holds()) {
            meanings.scope().confirm(before.get());
            boolean again = formula.relation() != Relation.APPROXIMATE;
            Step holds = outcome.verdict().get();
            return again
                    ? holds.noting("as line %d has it".formatted(before.get().line()))
                    : holds;
        }
        boolean derived = Quantities.hasSlope(before.get().body());
        boolean sameSection = before.get().section() == formula.section();
        boolean standing = derived && !isRedefinedSince(before.get());
        boolean sameDisplay = sameSection && before.get().line() == formula.line();
        boolean valued = !formula.equation().displayed()
                && before.get().body() instanceof Constant
                && formula.right() instanceof Numeral; // if y = 1 …, and if y = 0 …
        if ((outcome.isArithmetic() && !valued)
                || (derived && sameSection)
                || standing
                || formula.relation() == Relation.APPROXIMATE
                || (sameDisplay && outcome.verdict().isEmpty())) {
            return claims.said(outcome);
        }
        if (Quantities.uses(sides.right(), quantity)) {
            return Step.of(Verdict.STATEMENT, "a step of an iteration: the name means its next value on the left");
        }
        if (sameSection && !formula.equation().displayed() && !isNumber(formula.right())) {
            return Step.of(
                    Verdict.UNCHECKED,
                    "within a sentence, and otherwise than line %d has it"
                            .formatted(before.get().line()));
        }
        return define(
                formula,
                sides,
                quantity,
                parameters.get(),
                "defined anew; before, line %d".formatted(before.get().line()));
    }

    /** Whether what a meaning is made of has another meaning by now. */
    private boolean isRedefinedSince(Scope.Meaning meaning) {
        Set<Quantity> made = Quantities.of(meaning.body());
        return meanings.scope().meanings().stream()
                .anyMatch(other -> other.line() > meaning.line() && made.contains(other.quantity()));
    }

    private Step define(Formula formula, Sides sides, Quantity quantity, List<Index> parameters, String detail) {
        List<Index> silent = Indices.free(sides.right()).stream()
                .filter(index -> !parameters.contains(index))
                .toList();
        if (silent.isEmpty()) {
            meanings.scope()
                    .define(new Scope.Meaning(quantity, parameters, sides.right(), formula.section(), formula.line()));
        } else if (formula.equation().displayed()) {
            defineForEvery(silent, formula, sides, quantity, parameters);
        } else {
            return Step.of(Verdict.UNCHECKED, "within a sentence, and with an index on the right side only");
        }
        meanings.keepRanks();
        List<String> shapes = new ShapeNotes(meanings.scope())
                .of(
                        quantity,
                        parameters,
                        sides.right(),
                        Set.copyOf(meanings.scope().introduced()));
        Quantities.introduce(meanings.scope(), sides);
        String indices = silent.stream().map(Index::name).collect(Collectors.joining(", "));
        Step step = Step.of(Verdict.DEFINITION, detail);
        if (!sides.axes().isEmpty()) {
            for (String note : shapes) {
                step = step.noting(note);
            }
        }
        return silent.isEmpty() ? step : step.noting("for every " + indices);
    }

    /** {@code C = (a_i - y_i)^2}: C has an index that it does not show. */
    private void defineForEvery(
            List<Index> silent, Formula formula, Sides sides, Quantity shown, List<Index> parameters) {
        List<Index> all = new ArrayList<>(parameters);
        all.addAll(silent);
        Quantity whole = new Quantity(shown.name(), shown.layer(), all.size());
        Scope scope = meanings.scope();
        scope.define(new Scope.Meaning(whole, all, sides.right(), formula.section(), formula.line()));
        scope.hide(shown, silent.stream().map(Index::name).toList());
    }

    /** {@code \sum_j y_{ij} = 1} of free y: what is to be true of the data. */
    private Optional<Step> normalization(Sides sides) {
        if (sides.left() instanceof Fold fold
                && fold.kind() == Fold.Kind.SUM
                && sides.right().equals(Constant.ONE)
                && fold.body() instanceof Entry entry
                && meanings.scope().meaning(entry.quantity()).isEmpty()
                && entry.at().get(entry.at().size() - 1).equals(Position.at(fold.index()))) {
            meanings.scope()
                    .conditions()
                    .add(new World.Normalized(
                            entry.quantity().name(), entry.quantity().rank() - 1));
            return Optional.of(Step.of(Verdict.DEFINITION, "taken as a condition on the data"));
        }
        return Optional.empty();
    }

    private static boolean isNumber(Expression e) {
        return Parts.first(e, Numeral.class).isPresent()
                && Parts.first(e, Symbol.class).isEmpty();
    }

    /** A derivative that is announced: carried out, where its operand has a meaning. */
    Step complete(Expression announced, String detail) {
        try {
            Sides sides = meanings.sides(announced, announced, Convention.USUAL);
            return new Step(
                    Verdict.INCOMPLETE,
                    Optional.empty(),
                    detail,
                    diagnoser.completion().of(announced, sides),
                    Map.of(),
                    Optional.empty());
        } catch (NoMeaning e) {
            return Step.of(Verdict.INCOMPLETE, detail + ": " + e.getMessage());
        }
    }
}
