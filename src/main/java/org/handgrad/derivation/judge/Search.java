package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.meaning.UnknownQuantities;
import org.handgrad.derivation.oracle.TermComparison;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.repair.Changes;
import org.handgrad.derivation.repair.Repair;
import org.handgrad.derivation.repair.WrongSide;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Sum;

/** The search for a right side that is right: one change away, or two. */
final class Search {
    private static final int LIMIT = 4000;

    private final Formula formula;
    private final WrongSide side;
    private final SideReader reader;
    private final Meanings meanings;
    private final Set<String> tried = new HashSet<>();
    private Optional<Repair> almost = Optional.empty(); // right but for a number

    Search(Formula formula, WrongSide side, SideReader reader, Meanings meanings) {
        this.formula = formula;
        this.side = side;
        this.reader = reader;
        this.meanings = meanings;
    }

    /**
     * The first of all changes that makes the line right.
     *
     * @param arrays whether the line has arrays in it
     */
    Optional<Repair> one(boolean arrays) {
        String written = formula.text(formula.right());
        tries(new Repair(
                EquationDiagnosis.CONSTANT_FACTOR, written, formula.right().span(), ""));
        return first(Changes.of(side, arrays));
    }

    /** The first of some changes that makes the line right. */
    Optional<Repair> first(List<Repair> repairs) {
        return repairs.stream()
                .filter(repair -> tried.size() < LIMIT && tried.add(repair.latex()) && tries(repair))
                .findFirst();
    }

    /** Two changes: one and a number, or two factors. */
    Optional<Repair> two() {
        return almost.or(() -> first(Changes.ofTwoFactors(side)));
    }

    /** Whether a change makes the line right; one that leaves only a number wrong is kept in mind. */
    private boolean tries(Repair repair) {
        Optional<Expression> right = reader.read(repair.latex());
        if (right.isEmpty()) {
            return false;
        }
        Optional<Comparison> quick = compared(right.get(), true);
        if (quick.isEmpty() || quick.get().detached()) {
            return false;
        }
        if (quick.get().holds()) {
            return compared(right.get(), false)
                    .filter(thorough -> thorough.holds() && !thorough.detached())
                    .isPresent();
        }
        if (almost.isEmpty()) {
            TermComparison trial = quick.get().worst();
            ConstantRatio.of(trial)
                    .ifPresent(ratio ->
                            almost = ConstantRatio.readings(ratio, trial.world().widths()).stream()
                                    .flatMap(number -> with(number, repair, right.get()).stream())
                                    .findFirst());
        }
        return false;
    }

    /** A change, and a number in front of what it leaves; nothing if that is not right. */
    private Optional<Repair> with(ConstantRatio number, Repair repair, Expression right) {
        boolean minus = right instanceof Negation;
        int start = minus ? ((Negation) right).operand().span().start() : 0;
        String rest = repair.latex().substring(start).strip();
        String side = right instanceof Sum ? "(" + rest + ")" : rest;
        String sign = number.negative() != minus ? "-" : "";
        String factor = number.factor().equals("1") ? "" : number.factor() + " ";
        String latex = sign + factor + side;
        boolean mends = reader.read(latex)
                .flatMap(mended -> compared(mended, false))
                .filter(thorough -> thorough.holds() && !thorough.detached())
                .isPresent();
        boolean single = repair.what().isEmpty();
        String what = single ? number.told() : repair.what() + ", and " + number.told();
        EquationDiagnosis diagnosis = single ? number.diagnosis() : repair.diagnosis();
        return mends
                ? Optional.of(new Repair(diagnosis, latex, formula.right().span(), "two mistakes: " + what))
                : Optional.empty();
    }

    private Optional<Comparison> compared(Expression right, boolean quick) {
        UnknownQuantities before = meanings.scope().unknowns();
        try {
            Sides sides = meanings.sides(formula.left(), right, Convention.USUAL);
            Set<World.Condition> conditions = new Readings(meanings)
                    .targets(sides)
                    .orElse(meanings.scope().conditions());
            if (!quick) {
                return Optional.of(Comparison.of(meanings.scope(), sides, conditions));
            }
            return Comparison.isProportional(meanings.scope(), sides, conditions)
                    ? Optional.of(Comparison.quick(meanings.scope(), sides, conditions))
                    : Optional.empty();
        } catch (NoMeaning | RuntimeException e) {
            return Optional.empty();
        } finally {
            meanings.scope().takeBack(before);
        }
    }
}
