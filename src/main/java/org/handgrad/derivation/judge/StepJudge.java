package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.derivation.Diagnosis;
import org.handgrad.derivation.Verdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Parts;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Tuple;

/** Judges one step after the other, and learns from each what names mean. */
final class StepJudge {
    static final String CONDITIONAL = "within a sentence, which may say when it holds";
    private static final String INDEPENDENT =
            "what is differentiated does not depend on the variable, as far as is said above";

    final Meanings meanings;
    private final Iterations iterations = new Iterations();
    private final FunctionDefinitions functions;
    private final Numbers numbers;
    private final Set<Integer> conditions = new HashSet<>(); // the sections that have one
    private final WrongSteps wrong = new WrongSteps();
    private final Diagnoser diagnoser;

    StepJudge(Meanings meanings, Diagnoser diagnoser) {
        this.meanings = meanings;
        this.functions = new FunctionDefinitions(meanings);
        this.diagnoser = diagnoser;
        this.numbers = new Numbers(meanings);
    }

    Step judge(Formula formula) {
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
                return Step.of(Verdict.STATEMENT, "a condition on an index, a layer or a width");
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
            Sides sides = meanings.sides(formula.left(), formula.right(), Convention.USUAL);
            return definitionOrClaim(formula, sides);
        } catch (NoMeaning e) {
            Optional<Step> convention = otherConventions(formula, Optional.empty());
            if (convention.isPresent()) {
                return convention.get();
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

    private Step definitionOrClaim(Formula formula, Sides sides) throws NoMeaning {
        Optional<List<Index>> parameters = sides.entry()
                .filter(entry -> formula.relation() != Relation.APPROXIMATE || !isNumber(formula.right()))
                .flatMap(Scope::parameters);
        if (parameters.isEmpty()) {
            return normalization(sides).orElse(null) != null
                    ? normalization(sides).get()
                    : claim(formula, sides);
        }
        Quantity quantity = sides.entry().orElseThrow().quantity();
        Optional<Scope.Meaning> before = meanings.scope().stated(quantity);
        if (before.isEmpty()) {
            if (formula.relation() == Relation.APPROXIMATE) {
                return claim(formula, sides);
            }
            if (uses(sides.right(), quantity)) {
                return Step.of(Verdict.STATEMENT, "a step of an iteration: the name means its next value on the left");
            }
            return define(formula, sides, quantity, parameters.get(), "");
        }
        Outcome outcome = compared(formula, sides);
        if (outcome.holds()) {
            boolean again = formula.relation() != Relation.APPROXIMATE;
            Step holds = outcome.verdict().get();
            return again
                    ? holds.noting("as line %d has it".formatted(before.get().line()))
                    : holds;
        }
        boolean derived = contains(before.get().body());
        boolean sameSection = before.get().section() == formula.section();
        boolean sameDisplay = sameSection && before.get().line() == formula.line();
        if (outcome.isArithmetic()
                || (derived && sameSection)
                || formula.relation() == Relation.APPROXIMATE
                || (sameDisplay && outcome.verdict().isEmpty())) {
            return said(formula, sides, outcome);
        }
        if (uses(sides.right(), quantity)) {
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

    private Step define(Formula formula, Sides sides, Quantity quantity, List<Index> parameters, String detail) {
        List<Index> silent = List.copyOf(Scope.hidden(sides.right(), parameters));
        if (silent.isEmpty()) {
            meanings.scope()
                    .define(new Scope.Meaning(quantity, parameters, sides.right(), formula.section(), formula.line()));
        } else if (formula.equation().displayed()) {
            defineForEvery(silent, formula, sides, quantity, parameters);
        } else {
            return Step.of(Verdict.UNCHECKED, "within a sentence, and with an index on the right side only");
        }
        meanings.keepRanks();
        Quantities.introduce(meanings.scope(), sides);
        String indices = silent.stream().map(Index::name).collect(Collectors.joining(", "));
        Step step = Step.of(Verdict.DEFINITION, detail);
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

    private static boolean uses(Term term, Quantity quantity) {
        return (term instanceof Entry entry && entry.quantity().equals(quantity))
                || term.parts().stream().anyMatch(part -> uses(part, quantity));
    }

    /** Whether a term is made of one of the unknown functions. */
    private boolean uses(Term term, Set<String> unknown, Set<Quantity> seen) {
        if (term instanceof Call call && call.function() instanceof Function.Opaque opaque) {
            return unknown.contains(opaque.name()) || uses(call.argument(), unknown, seen);
        }
        if (term instanceof Entry entry && seen.add(entry.quantity())) {
            return meanings.scope()
                    .meaning(entry.quantity())
                    .map(meaning -> uses(meaning.body(), unknown, seen))
                    .orElse(false);
        }
        return term.parts().stream().anyMatch(part -> uses(part, unknown, seen));
    }

    private static boolean contains(Term term) {
        return term instanceof Slope || term.parts().stream().anyMatch(StepJudge::contains);
    }

    private static boolean isNumber(Expression e) {
        return Parts.first(e, Numeral.class).isPresent()
                && Parts.first(e, Symbol.class).isEmpty();
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
                    .normalized()
                    .add(new World.Normalized(
                            entry.quantity().name(), entry.quantity().rank() - 1));
            return Optional.of(Step.of(Verdict.DEFINITION, "taken as a condition on the data"));
        }
        return Optional.empty();
    }

    /**
     * What a comparison of both sides says.
     *
     * @param verdict none if the sides differ, and nothing explains it but a mistake
     */
    private record Outcome(Optional<Step> verdict, Comparison comparison) {
        private static Outcome of(Step step, Comparison comparison) {
            return new Outcome(Optional.of(step), comparison);
        }

        private boolean holds() {
            return verdict.isPresent() && verdict.get().verdict() == Verdict.HOLDS;
        }

        private boolean isArithmetic() {
            return verdict.isPresent() && verdict.get().diagnosis().equals(Optional.of(Diagnosis.ARITHMETIC));
        }
    }

    private Step claim(Formula formula, Sides sides) throws NoMeaning {
        return said(formula, sides, compared(formula, sides));
    }

    private Step said(Formula formula, Sides sides, Outcome outcome) {
        return outcome.verdict().orElseGet(() -> refuted(formula, sides, outcome.comparison()));
    }

    private Outcome compared(Formula formula, Sides sides) throws NoMeaning {
        Scope scope = meanings.scope();
        if (formula.relation() == Relation.APPROXIMATE && !numbers.isNumeric(formula.right())) {
            return Outcome.of(new Limits(meanings).judge(sides), null);
        }
        Comparison free = Comparison.of(scope, sides, true, scope.normalized(), false);
        if (free.holds()) {
            return Outcome.of(equal(sides, free), free);
        }
        Optional<Step> numeric = sides.unknown().isEmpty() ? numbers.judge(formula, sides) : Optional.empty();
        if (numeric.isPresent()) {
            if (numeric.get().verdict() == Verdict.HOLDS) {
                accept(sides);
            }
            return new Outcome(numeric, free);
        }
        if (!free.hasValues()) {
            return Outcome.of(Step.of(Verdict.UNCHECKED, "no point was found where both sides have a value"), free);
        }
        if (!free.differs()) {
            return Outcome.of(
                    Step.of(Verdict.UNCHECKED, "the sides differ by no more than rounding may explain"), free);
        }
        Optional<Step> otherwise = otherReadings(formula, sides);
        return new Outcome(otherwise.isPresent() ? otherwise : doubt(formula, sides, free), free);
    }

    private Step equal(Sides sides, Comparison comparison) {
        if (comparison.detached() && !(sides.right() instanceof Constant)) {
            return Step.of(Verdict.UNCHECKED, INDEPENDENT);
        }
        accept(sides);
        return Step.of(Verdict.HOLDS, sides.unknown().isEmpty() ? "" : "for any " + String.join(", ", sides.unknown()));
    }

    /** Why sides that differ need not be a mistake. */
    private Optional<Step> doubt(Formula formula, Sides sides, Comparison comparison) {
        if (comparison.detached()) {
            return Optional.of(Step.of(Verdict.UNCHECKED, INDEPENDENT));
        }
        Optional<String> other = otherwiseDefined(sides.left()).or(() -> otherwiseDefined(sides.right()));
        if (other.isPresent()) {
            return Optional.of(Step.of(
                    Verdict.UNCHECKED,
                    "%s is defined above with another number of indices; write them in both places"
                            .formatted(other.get())));
        }
        boolean abstractly = uses(sides.left(), sides.unknown(), new HashSet<>())
                && uses(sides.right(), sides.unknown(), new HashSet<>());
        if (!sides.unknown().isEmpty() && !abstractly) {
            return Optional.of(Step.of(
                    Verdict.UNCHECKED,
                    "%s is not defined above; define it, or state --assume '%s = …'"
                            .formatted(
                                    String.join(", ", sides.unknown()),
                                    sides.unknown().iterator().next())));
        }
        if (sides.right().equals(Constant.ZERO)) {
            conditions.add(formula.section());
            return Optional.of(Step.of(Verdict.UNCHECKED, "it may be a condition, and is true only where it is met"));
        }
        if (conditions.contains(formula.section()) && !contains(sides.left()) && !contains(sides.right())) {
            return Optional.of(
                    Step.of(Verdict.UNCHECKED, "it may follow from the condition above, that something is 0"));
        }
        Set<String> strangers = strangers(sides);
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(Step.of(
                        Verdict.UNCHECKED,
                        "%s has no meaning yet: define it above, or say with --assume what it is"
                                .formatted(String.join(", ", strangers))));
    }

    private Step refuted(Formula formula, Sides sides, Comparison comparison) {
        if (formula.isConditional()) {
            return Step.of(Verdict.UNCHECKED, CONDITIONAL);
        }
        Step refuted = wrong.following(sides, meanings)
                .orElseGet(() -> diagnoser.diagnose(formula, sides, comparison, meanings));
        wrong.add(sides, refuted, formula.line());
        Optional<String> captured = captured(formula);
        if (captured.isPresent()) {
            refuted = refuted.noting(
                    "the sum on the right binds %s, which on the left is any one index".formatted(captured.get()));
        }
        return refuted.with(comparison.example());
    }

    /** A letter that is free on the left side and bound by a sum on the right. */
    private static Optional<String> captured(Formula formula) {
        Set<String> free = new HashSet<>();
        Set<String> boundLeft = new HashSet<>();
        Set<String> bound = new LinkedHashSet<>();
        Parts.walk(formula.left(), part -> {
            if (part instanceof Symbol symbol) {
                symbol.indices().forEach(index -> free.add(formula.text(index)));
            } else if (part instanceof BigOperator operator) {
                operator.range().indices().forEach(index -> boundLeft.add(formula.text(index)));
            }
        });
        Parts.walk(formula.right(), part -> {
            if (part instanceof BigOperator operator) {
                operator.range().indices().forEach(index -> bound.add(formula.text(index)));
            }
        });
        return bound.stream()
                .filter(letter -> free.contains(letter) && !boundLeft.contains(letter))
                .findFirst();
    }

    /** The first convention by which an equation holds that does not by the usual one. */
    private Optional<Step> otherConventions(Formula formula, Optional<Sides> usual) {
        boolean derivatives = Parts.first(formula.left(), Derivative.class).isPresent()
                || Parts.first(formula.right(), Derivative.class).isPresent();
        if (!derivatives) {
            return Optional.empty();
        }
        Scope scope = meanings.scope();
        for (Convention convention : Convention.values()) {
            Optional<Sides> sides = sides(formula, convention);
            boolean other = convention != Convention.USUAL && sides.isPresent() && !usual.equals(sides);
            if (other
                    && Comparison.of(scope, sides.get(), true, scope.normalized(), false)
                            .holds()) {
                accept(sides.get());
                return Optional.of(Step.of(Verdict.HOLDS, convention.note()));
            }
        }
        return Optional.empty();
    }

    /** What an equation says by a convention, if it says anything by it. */
    private Optional<Sides> sides(Formula formula, Convention convention) {
        try {
            return Optional.of(meanings.sides(formula.left(), formula.right(), convention));
        } catch (NoMeaning e) {
            return Optional.empty();
        }
    }

    private Optional<Step> otherReadings(Formula formula, Sides sides) throws NoMeaning {
        Scope scope = meanings.scope();
        Optional<Step> convention = otherConventions(formula, Optional.of(sides));
        if (convention.isPresent()) {
            return convention;
        }
        Set<World.Normalized> targets = targets(sides);
        if (!targets.isEmpty()
                && Comparison.of(scope, sides, true, targets, false).holds()) {
            accept(sides);
            return Optional.of(Step.of(Verdict.HOLDS, "where the targets of a sample add up to 1"));
        }
        return Optional.empty();
    }

    /** Targets y or t with an axis of classes. */
    private Set<World.Normalized> targets(Sides sides) {
        Set<World.Normalized> found = new HashSet<>(meanings.scope().normalized());
        int before = found.size();
        for (Quantity q : Quantities.behind(meanings.scope(), sides)) {
            if ((q.name().equals("y") || q.name().equals("t") || q.name().equals("Y")) && q.rank() > 0) {
                found.add(new World.Normalized(q.name(), q.rank() - 1));
            }
        }
        return found.size() > before ? found : Set.of();
    }

    /** A name that is differentiated, and that is defined with another number of indices only. */
    private Optional<String> otherwiseDefined(Term term) {
        if (term instanceof Slope slope
                && slope.of() instanceof Entry entry
                && meanings.scope().meaning(entry.quantity()).isEmpty()
                && !entry.quantity().equals(slope.by().quantity())
                && meanings.scope().meanings().stream()
                        .anyMatch(
                                m -> m.quantity().name().equals(entry.quantity().name()))) {
            return Optional.of(entry.quantity().name());
        }
        return term.parts().stream()
                .map(this::otherwiseDefined)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Names on one side only that nothing above contains. */
    private Set<String> strangers(Sides sides) {
        Set<String> left = Quantities.names(sides.left());
        Set<String> right = Quantities.names(sides.right());
        Set<String> strangers = new java.util.TreeSet<>();
        for (String name : right) {
            if (!left.contains(name) && isStranger(name)) {
                strangers.add(name);
            }
        }
        for (String name : left) {
            if (!right.contains(name) && isStranger(name)) {
                strangers.add(name);
            }
        }
        return strangers;
    }

    private boolean isStranger(String name) {
        return !meanings.scope().introduced().contains(name)
                && meanings.scope().meanings().stream()
                        .noneMatch(m -> m.quantity().name().equals(name));
    }

    private void accept(Sides sides) {
        meanings.keepRanks();
        Quantities.introduce(meanings.scope(), sides);
    }

    /** A derivative that is announced: carried out, where its operand has a meaning. */
    Step complete(Expression announced, String detail) {
        try {
            Sides sides = meanings.sides(announced, announced, Convention.USUAL);
            return new Step(
                    Verdict.INCOMPLETE,
                    Optional.empty(),
                    detail,
                    Completion.of(sides.left(), meanings),
                    Map.of(),
                    Optional.empty());
        } catch (NoMeaning e) {
            return Step.of(Verdict.INCOMPLETE, detail + ": " + e.getMessage());
        }
    }
}
