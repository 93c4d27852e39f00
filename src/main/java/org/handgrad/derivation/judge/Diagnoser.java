package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.Diagnosis;
import org.handgrad.derivation.Verdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.repair.Changes;
import org.handgrad.derivation.repair.Material;
import org.handgrad.derivation.repair.Repair;
import org.handgrad.derivation.repair.WrongSide;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.syntax.Macros;
import org.handgrad.notation.syntax.Parser;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Expression;

/** Finds what is wrong: tries what might have been meant until the sides are equal. */
final class Diagnoser {
    private static final int LIMIT = 4000;

    private final Macros macros;
    private final Vocabulary vocabulary;
    private final Material material = new Material();

    Diagnoser(Macros macros, Vocabulary vocabulary) {
        this.macros = macros;
        this.vocabulary = vocabulary;
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
        WrongSide side = side(formula);
        Set<String> tried = new LinkedHashSet<>();
        for (Repair repair :
                Changes.of(side, !sides.axes().isEmpty() || meanings.hasArrays(formula.left(), formula.right()))) {
            if (tried.size() < LIMIT && tried.add(repair.latex()) && mends(repair, formula, meanings)) {
                Diagnosis diagnosis =
                        isInner(repair, formula, sides, meanings) ? Diagnosis.CHAIN_RULE : repair.diagnosis();
                return Step.refuted(diagnosis, repair.what(), Optional.of(repair.latex()))
                        .at(repair.at());
            }
        }
        Optional<Entry> other = byOther(sides, meanings);
        if (other.isPresent()) {
            String detail = "this is the derivative with respect to %s"
                    .formatted(other.get().quantity().name());
            return Step.refuted(Diagnosis.WRONG_VARIABLE, detail, written(sides, meanings));
        }
        boolean inner = lacksInner(sides, meanings);
        return new Step(
                Verdict.REFUTED,
                inner ? Optional.of(Diagnosis.CHAIN_RULE) : Optional.empty(),
                inner ? "the inner derivative is missing" : "the sides differ",
                written(sides, meanings),
                Map.of(),
                Optional.empty());
    }

    private static Optional<String> written(Sides sides, Meanings meanings) {
        return Completion.of(sides, meanings);
    }

    /** A line whose shapes do not fit, and would with something transposed. */
    Optional<Step> transposed(Formula formula, Meanings meanings) {
        return Changes.transposing(side(formula)).stream()
                .filter(repair -> mends(repair, formula, meanings))
                .findFirst()
                .map(repair -> Step.refuted(
                                Diagnosis.TRANSPOSED,
                                "the shapes do not fit each other; " + repair.what(),
                                Optional.of(repair.latex()))
                        .at(repair.at()));
    }

    private WrongSide side(Formula formula) {
        return new WrongSide(formula.equation().latex(), formula.left(), formula.right(), material);
    }

    private boolean mends(Repair repair, Formula formula, Meanings meanings) {
        Optional<Expression> right = parsed(repair.latex());
        if (right.isEmpty() || right.get().equals(formula.right())) {
            return false;
        }
        Map<Quantity, Scope.Unknown> before = meanings.scope().unknowns();
        try {
            Sides sides = meanings.sides(formula.left(), right.get(), Convention.USUAL);
            Set<World.Condition> conditions = new Readings(meanings)
                    .targets(sides)
                    .orElse(meanings.scope().conditions());
            return holds(sides, conditions, true, meanings) && holds(sides, conditions, false, meanings);
        } catch (NoMeaning | RuntimeException e) {
            return false;
        } finally {
            meanings.scope().takeBack(before);
        }
    }

    private static boolean holds(Sides sides, Set<World.Condition> conditions, boolean quick, Meanings meanings) {
        Comparison comparison = Comparison.of(meanings.scope(), sides, true, conditions, quick);
        return comparison.holds() && !comparison.detached();
    }

    private Optional<Expression> parsed(String latex) {
        List<Statement> statements = Parser.read(latex, macros, vocabulary).statements();
        return statements.size() == 1 && statements.get(0) instanceof Statement.Parsed parsed
                ? Optional.of(parsed.expression())
                : Optional.empty();
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
        Optional<Expression> missing = parsed(factor);
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
