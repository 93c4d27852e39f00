package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.handgrad.derivation.Diagnosis;
import org.handgrad.derivation.Verdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.repair.Changes;
import org.handgrad.derivation.repair.Material;
import org.handgrad.derivation.repair.Repair;
import org.handgrad.derivation.repair.WrongSide;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.writing.Writing;
import org.handgrad.notation.syntax.Macros;
import org.handgrad.notation.syntax.Parser;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Expression;

/** Finds what is wrong: tries what might have been meant until the sides are equal. */
final class Diagnoser {
    private final Function<String, Optional<Expression>> reader;
    private final Material material = new Material();

    Diagnoser(Macros macros, Vocabulary vocabulary) {
        this.reader = latex -> {
            List<Statement> statements = Parser.read(latex, macros, vocabulary).statements();
            return statements.size() == 1 && statements.get(0) instanceof Statement.Parsed parsed
                    ? Optional.of(parsed.expression())
                    : Optional.empty();
        };
    }

    /** Takes note of what stands in a line. */
    void see(Formula formula) {
        material.see(formula.equation().latex(), formula.left(), formula.right());
    }

    Step diagnose(Formula formula, Sides sides, Comparison comparison, Meanings meanings) {
        if (isOperand(sides, meanings)) {
            return Step.refuted(
                    Diagnosis.NOT_DIFFERENTIATED,
                    "the right side is what is to be differentiated",
                    written(sides, meanings));
        }
        see(formula);
        Search search = new Search(formula, side(formula), reader, meanings);
        Optional<Repair> repair =
                search.one(!sides.axes().isEmpty() || meanings.hasArrays(formula.left(), formula.right()));
        if (repair.isPresent()) {
            return told(repair.get(), isInner(repair.get(), formula, sides, meanings));
        }
        Optional<Entry> other = byOther(sides, meanings);
        if (other.isPresent()) {
            String detail = "this is the derivative with respect to %s"
                    .formatted(other.get().quantity().name());
            return Step.refuted(Diagnosis.WRONG_VARIABLE, detail, written(sides, meanings));
        }
        Optional<Step> lost = lostTerm(formula, sides, meanings);
        if (lost.isPresent()) {
            return lost.get();
        }
        if (lacksInner(sides, meanings)) {
            return Step.refuted(Diagnosis.CHAIN_RULE, "the inner derivative is missing", written(sides, meanings));
        }
        return search.two()
                .map(two -> told(two, false))
                .orElseGet(() -> new Step(
                        Verdict.REFUTED,
                        Optional.empty(),
                        "the sides differ",
                        written(sides, meanings),
                        Map.of(),
                        Optional.empty()));
    }

    private static Step told(Repair repair, boolean inner) {
        return Step.refuted(
                        inner ? Diagnosis.CHAIN_RULE : repair.diagnosis(), repair.what(), Optional.of(repair.latex()))
                .at(repair.at());
    }

    /** A term of the derivative that the right side lacks: a factor, or a term, that was not differentiated. */
    private static Optional<Step> lostTerm(Formula formula, Sides sides, Meanings meanings) {
        if (!Quantities.hasSlope(sides.left()) || !sides.axes().isEmpty()) {
            return Optional.empty();
        }
        Term whole = new Differentiation(meanings.scope().symbolic()).carriedOut(sides.left());
        if (!(whole instanceof Plus sum)) {
            return Optional.empty();
        }
        for (Term part : sum.parts()) {
            Optional<String> written = Writing.latex(part);
            if (written.isPresent() && equal(sides.left(), Algebra.plus(sides.right(), part), sides, meanings)) {
                String term = written.get();
                String sign = term.startsWith("-") ? " - " + term.substring(1).strip() : " + " + term;
                return Optional.of(Step.refuted(
                        Diagnosis.NOT_DIFFERENTIATED,
                        "the term '%s' is missing".formatted(term),
                        Optional.of(formula.text(formula.right()) + sign)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> written(Sides sides, Meanings meanings) {
        return Completion.of(sides, meanings);
    }

    /** A line whose shapes do not fit, and would with something transposed. */
    Optional<Step> transposed(Formula formula, Meanings meanings) {
        return new Search(formula, side(formula), reader, meanings)
                .first(Changes.transposing(side(formula)))
                .map(repair -> Step.refuted(
                                Diagnosis.TRANSPOSED,
                                "the shapes do not fit each other; " + repair.what(),
                                Optional.of(repair.latex()))
                        .at(repair.at()));
    }

    private WrongSide side(Formula formula) {
        return new WrongSide(formula.equation().latex(), formula.left(), formula.right(), material);
    }

    /** Whether the right side is what the left side differentiates. */
    private static boolean isOperand(Sides sides, Meanings meanings) {
        return sides.left() instanceof Slope slope && equal(slope.of(), sides.right(), sides, meanings);
    }

    private static boolean equal(Term left, Term right, Sides sides, Meanings meanings) {
        Sides both = new Sides(left, right, sides.axes(), Optional.empty(), Set.of());
        return Comparison.of(meanings.scope(), both, true, Set.of(), true).holds();
    }

    /** Another number than the one on the left that the right side is the derivative by. */
    private static Optional<Entry> byOther(Sides sides, Meanings meanings) {
        if (!(sides.left() instanceof Slope slope) || slope.by().quantity().rank() > 0) {
            return Optional.empty();
        }
        return Quantities.behind(meanings.scope(), sides).stream()
                .filter(q -> q.rank() == 0 && !q.equals(slope.by().quantity()))
                .map(q -> new Entry(q, List.of()))
                .filter(entry -> meanings.scope().symbolic().depends(slope.of(), entry.quantity())
                        && equal(new Slope(slope.of(), entry), sides.right(), sides, meanings))
                .findFirst();
    }

    /** Whether the right side times the derivative of what stands in a function is right. */
    private static boolean lacksInner(Sides sides, Meanings meanings) {
        if (!(sides.left() instanceof Slope slope)) {
            return false;
        }
        List<Term> insides = new ArrayList<>();
        Completion.insides(slope.of(), meanings, insides, 6);
        return insides.stream()
                .anyMatch(inside -> equal(
                        sides.left(), Algebra.times(sides.right(), new Slope(inside, slope.by())), sides, meanings));
    }

    /** Whether a factor that was missing is the derivative of what stands in a square or a function. */
    private boolean isInner(Repair repair, Formula formula, Sides sides, Meanings meanings) {
        if (repair.diagnosis() != Diagnosis.MISSING_FACTOR || !(sides.left() instanceof Slope slope)) {
            return false;
        }
        String factor = repair.what().replaceFirst("^[^']*'", "").replaceFirst("' is missing$", "");
        Optional<Expression> missing = reader.apply(factor);
        if (missing.isEmpty()) {
            return false;
        }
        try {
            Term right = meanings.sides(formula.left(), missing.get(), Convention.USUAL)
                    .right();
            List<Term> insides = new ArrayList<>();
            Completion.insides(slope.of(), meanings, insides, 6);
            for (Term inside : insides) {
                if (equal(new Slope(inside, slope.by()), right, sides, meanings)) {
                    return true;
                }
            }
        } catch (NoMeaning | RuntimeException e) {
            return false;
        }
        return false;
    }
}
