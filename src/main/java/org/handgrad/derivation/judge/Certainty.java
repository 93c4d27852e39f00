package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.note.Note;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;

/**
 * Whether sides that differ are surely a mistake. They are in the derivative of what the note itself defines, all of whose
 * names it uses in one way; in a step of such a chain; in what everybody knows of a function; and in numbers worked out.
 * Whatever else differs is questionable: the note may mean something that was not understood.
 */
final class Certainty {
    private static final Pattern CHOSEN =
            Pattern.compile("(?i)\\b(such that|choose|solve|looking for|look for|unless|if and only if)\\b|使得|求解");
    private static final Pattern IN_WORDS = Pattern.compile("\\\\text\\{[^}]*\\$|\\\\phantom");
    private static final Pattern HESSIAN = Pattern.compile("\\\\nabla\\s*(_\\s*(\\{[^}]*\\}|\\S))?\\s*\\^");

    private static final Pattern BRACKET_WITH_PRIME =
            Pattern.compile("(?<![\\w}])\\(\\s*\\w\\s*\\)\\s*('|\\^\\s*\\{?\\s*\\\\prime)");

    static final Set<String> CONSTANTS = Set.of("e", "\\pi");

    private final Note note;
    private final Meanings meanings;
    private final NameDoubts names;
    private boolean derived; // something is differentiated in the chain
    private boolean understood; // every step of it so far

    Certainty(Note note, Meanings meanings) {
        this.note = note;
        this.meanings = meanings;
        this.names = new NameDoubts(meanings);
    }

    /** Takes a formula into account, before any is judged. */
    void see(Expression formula) {
        names.see(formula);
    }

    /**
     * The verdict on a step, {@link EquationVerdict#QUESTIONABLE} if it differs and that may not be a mistake.
     *
     * @param first whether a chain begins with it
     */
    Step weighed(Step step, Formula formula, boolean first) {
        if (first) {
            derived = false;
            understood = true;
        }
        derived |= isDerivative(formula.left()) || formula.right() instanceof Derivative;
        boolean differs = step.verdict() == EquationVerdict.REFUTED;
        Step weighed =
                differs ? doubt(step, formula, first).map(step::questioned).orElse(step) : step;
        names.judged(weighed, formula);
        understood &= weighed.verdict() == EquationVerdict.HOLDS
                || weighed.verdict() == EquationVerdict.DEFINITION
                || weighed.verdict() == EquationVerdict.REFUTED;
        return weighed;
    }

    /** The first reason why sides that differ may be no mistake; none if it is sure that they are one. */
    private Optional<String> doubt(Step step, Formula formula, boolean first) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> notation(formula),
                        () -> said(step, formula),
                        () -> kind(step, formula, first),
                        () -> isRedefinition(step) ? Optional.empty() : names.in(step, formula))
                .flatMap(doubt -> doubt.get().stream())
                .findFirst();
    }

    /** What the text around it says. */
    private Optional<String> said(Step step, Formula formula) {
        if (isRedefinition(step) && !hasStrangeIndex(formula.right())) {
            return Optional.of("a name may mean something else from here on");
        }
        if (CHOSEN.matcher(note.before(formula.equation())).find()) {
            return Optional.of("the sentence before it may ask to make this true");
        }
        boolean numeric = step.diagnosis().equals(Optional.of(EquationDiagnosis.ARITHMETIC));
        if (numeric && !formula.equation().displayed() && hasNames(formula.left())) {
            return Optional.of("the sentence may give a name another value");
        }
        boolean solved = numeric && !hasNames(formula.left()) && hasNames(formula.right());
        return solved ? Optional.of("it may be an equation to solve") : Optional.empty();
    }

    /** Whether it is a claim at all. */
    private Optional<String> kind(Step step, Formula formula, boolean first) {
        boolean numbersAlone = !hasNames(formula.left()) && !hasNames(formula.right());
        if (!first && !understood && !numbersAlone) {
            return Optional.of("a step before it was not understood");
        }
        boolean numeric = step.diagnosis().equals(Optional.of(EquationDiagnosis.ARITHMETIC)) || isRedefinition(step);
        boolean ofDerivative =
                derived || step.compared().filter(this::isOfDerivative).isPresent();
        if (numeric || ofDerivative || isOfStandardFunction(formula.left())) {
            return Optional.empty();
        }
        return Optional.of("nothing is differentiated here, so it may be a definition or a condition");
    }

    /** Whether a derivative is written; a prime on a mere name may be a transpose, or part of the name. */
    private static boolean isDerivative(Expression side) {
        boolean[] found = new boolean[1];
        Parts.walk(side, part -> {
            boolean primed = part instanceof Primed prime && !(prime.operand() instanceof Symbol);
            boolean applied = part instanceof Application application && application.function() instanceof Primed;
            found[0] |= primed || applied || part instanceof Derivative;
        });
        return found[0];
    }

    /** {@code f' = 2 x}, and {@code \delta = a - y} where δ is defined as a derivative. */
    private boolean isOfDerivative(Sides sides) {
        boolean named = sides.left() instanceof Entry entry
                && meanings.scope()
                        .meaning(entry.quantity())
                        .filter(meaning -> isDerivative(meaning.body()))
                        .isPresent();
        return named || Quantities.hasSlope(sides.left());
    }

    /** Whether every term has a derivative: {@code w - r g} of a gradient g is a step, and no derivative. */
    private static boolean isDerivative(Term body) {
        List<Term> terms = body instanceof Plus sum ? sum.parts() : List.of(body);
        return terms.stream().allMatch(Quantities::hasSlope);
    }

    /** {@code \tanh(x)}: what it is, no note has to say. */
    private boolean isOfStandardFunction(Expression side) {
        return side instanceof Application application
                && application.function() instanceof Symbol head
                && meanings.isStandard(head.name().letters());
    }

    private static boolean isRedefinition(Step step) {
        return step.diagnosis().equals(Optional.of(EquationDiagnosis.REDEFINITION));
    }

    /** {@code w_{i_1}}: an index that is none, whatever the step of an iteration means. */
    private static boolean hasStrangeIndex(Expression side) {
        boolean[] found = new boolean[1];
        Parts.walk(
                side,
                part -> found[0] |= part instanceof Symbol symbol
                        && symbol.indices().stream()
                                .anyMatch(index -> index instanceof Symbol inner
                                        && !inner.indices().isEmpty()));
        return found[0];
    }

    private static boolean hasNames(Expression side) {
        boolean[] named = new boolean[1];
        Parts.walk(
                side,
                part -> named[0] |= part instanceof Symbol symbol
                        && !CONSTANTS.contains(symbol.name().letters()));
        return named[0];
    }

    /** What may have been read otherwise than it is written. */
    private static Optional<String> notation(Formula formula) {
        for (Expression side : List.of(formula.left(), formula.right())) {
            String text = formula.text(side, side);
            if (HESSIAN.matcher(text).find()) {
                return Optional.of("∇ with an exponent may be the matrix of second derivatives");
            }
            if (IN_WORDS.matcher(text).find()) {
                return Optional.of("a condition in words is not understood");
            }
            if (BRACKET_WITH_PRIME.matcher(text).find()) {
                return Optional.of("the prime behind a bracket may be the derivative of what stands in it");
            }
            if (reachesFar(side)) {
                return Optional.of("the product may end before the sign of multiplication");
            }
            boolean above = formula.continued() && side.equals(formula.left());
            if (!above && isTakenAtAPoint(side, formula.equation().latex())) {
                return Optional.of("the bracket behind a derivative may say where it is taken");
            }
        }
        return Optional.empty();
    }

    /** {@code \prod_i a_i \cdot b}: b may be a factor of each, or of the whole. */
    private static boolean reachesFar(Expression side) {
        boolean[] found = new boolean[1];
        Parts.walk(
                side,
                part -> found[0] |= part instanceof BigOperator operator
                        && operator.kind() == BigOperator.Kind.PRODUCT
                        && operator.body() instanceof Product body
                        && body.signs().stream().anyMatch(sign -> sign != Product.Times.IMPLICIT));
        return found[0];
    }

    /** {@code \frac{df}{dx}(a)}. */
    private static boolean isTakenAtAPoint(Expression side, String latex) {
        boolean[] found = new boolean[1];
        Parts.walk(side, part -> {
            if (part instanceof Product product) {
                for (int k = 0; k + 1 < product.factors().size(); k++) {
                    Expression next = product.factors().get(k + 1);
                    int from = product.factors().get(k).span().end();
                    found[0] |= product.factors().get(k) instanceof Derivative
                            && (next instanceof Symbol || next instanceof Numeral)
                            && from >= 0
                            && from <= next.span().start()
                            && latex.substring(from, next.span().start()).contains("(");
                }
            }
        });
        return found[0];
    }
}
