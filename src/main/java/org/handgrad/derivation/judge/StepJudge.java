package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Tuple;

/** Judges one step after the other, and learns from each what names mean. */
final class StepJudge {
    private static final String COUNTING = "a condition on an index, a layer or a width";
    private static final String ENDLESS = "its definitions go on for ever, one layer below another";
    static final String CONDITIONAL = "within a sentence, which may say when it holds";

    final Meanings meanings;
    private final Iterations iterations = new Iterations();
    private final Definer definer;
    private final Restatements restatements;
    private final FunctionDefinitions functions;
    private final Readings readings;
    private final Claims claims;
    private final Diagnoser diagnoser;

    StepJudge(Meanings meanings, Diagnoser diagnoser) {
        this.meanings = meanings;
        this.definer = new Definer(meanings);
        this.functions = new FunctionDefinitions(meanings);
        this.diagnoser = diagnoser;
        this.readings = new Readings(meanings);
        this.claims = new Claims(meanings, diagnoser, readings);
        this.restatements = new Restatements(meanings, claims, definer);
    }

    /** Takes note of what is surely wrong. */
    void refute(Step step, Formula formula) {
        claims.refute(step, formula.line());
    }

    Step judge(Formula formula) {
        if (formula.left() instanceof Missing) {
            return Step.of(EquationVerdict.UNCHECKED, "it continues nothing");
        }
        if (Parts.first(formula.right(), Missing.class).isPresent()) {
            boolean whole = formula.right() instanceof Missing;
            return complete(formula.left(), whole ? "the line ends after its sign" : "the line is incomplete");
        }
        return switch (formula.relation()) {
            case EQUAL, DEFINED, EQUIVALENT, APPROXIMATE -> equality(formula);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, MUCH_LESS, MUCH_GREATER, NOT_EQUAL ->
                meanings.isCounting(formula.left())
                        ? Step.of(EquationVerdict.STATEMENT, COUNTING)
                        : Step.of(
                                EquationVerdict.UNCHECKED,
                                "inequalities are not judged: a few points cannot prove them");
            case ASSIGNED -> Step.of(EquationVerdict.STATEMENT, "an assignment");
            default -> Step.of(EquationVerdict.STATEMENT, "");
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
                return Step.of(EquationVerdict.STATEMENT, "lists, not numbers");
            }
            if (meanings.isCounting(formula.left())) {
                return Step.of(EquationVerdict.STATEMENT, COUNTING);
            }
            new BareFunctions(meanings.scope()).see(formula);
            Optional<String> symmetric = meanings.symmetric(formula.left(), formula.right());
            if (symmetric.isPresent()) {
                meanings.scope().symmetric(symmetric.get());
                return Step.of(EquationVerdict.DEFINITION, "read as a condition on the data");
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
            return Step.of(EquationVerdict.UNCHECKED, what + e.getMessage());
        } catch (StackOverflowError e) {
            return Step.of(EquationVerdict.UNCHECKED, ENDLESS);
        } catch (UnsupportedOperationException e) {
            return Step.of(EquationVerdict.UNCHECKED, "not understood: " + e.getMessage());
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
                    EquationVerdict.UNCHECKED, "a limit cannot define a quantity; compare it with a defined one");
        }
        return new Limits(meanings).judge(sides, vanishing).comparing(sides);
    }

    private Step definitionOrClaim(Formula formula, Sides sides) throws NoMeaning {
        Optional<List<Index>> parameters = sides.entry()
                .filter(entry -> formula.relation() != Relation.APPROXIMATE || !formula.isNumber())
                .flatMap(Entry::parameters);
        if (parameters.isEmpty()) {
            return definer.condition(sides).orElseGet(() -> claims.judge(formula, sides));
        }
        Quantity quantity = sides.entry().orElseThrow().quantity();
        Optional<Scope.Meaning> before = meanings.scope().stated(quantity);
        if (before.isEmpty()) {
            if (formula.relation() == Relation.APPROXIMATE) {
                return claims.judge(formula, sides);
            }
            if (Quantities.uses(sides.right(), quantity)) {
                return Step.of(
                        EquationVerdict.STATEMENT, "a step of an iteration: the name means its next value on the left");
            }
            return definer.define(formula, sides, quantity, parameters.get(), "");
        }
        return restatements.judge(formula, sides, parameters.get(), before.get());
    }

    /** A derivative that is announced: carried out, where its operand has a meaning. */
    Step complete(Expression announced, String detail) {
        try {
            Sides sides = meanings.sides(announced, announced, Convention.USUAL);
            return new Step(
                    EquationVerdict.INCOMPLETE,
                    Optional.empty(),
                    detail,
                    diagnoser.completion().of(announced, sides),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty());
        } catch (NoMeaning e) {
            return Step.of(EquationVerdict.INCOMPLETE, detail + ": " + e.getMessage());
        } catch (StackOverflowError e) {
            return Step.of(EquationVerdict.INCOMPLETE, detail + ": " + ENDLESS);
        }
    }
}
