package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Expression;

/** Reads two sides in every shape that their names may have, the nearest first, until they fit together. */
final class ShapeSearch {
    /** Begins to read both sides, in the shapes that are tried now. */
    interface Start {
        EquationReader reader() throws NoMeaning;
    }

    /**
     * What both sides may stand for, with the ranks and the unknown functions that make it so.
     *
     * @param strained see {@link EquationReader#isStrained}
     * @param detached whether something is differentiated by what it is not made of: then its shape was not meant
     */
    private record Reading(
            Tensor left,
            Tensor right,
            boolean strained,
            boolean detached,
            Map<Ranks.Key, Integer> ranks,
            UnknownQuantities unknowns) {
        boolean fits() {
            boolean constant = left.rank() > 0 && right.body() instanceof Constant; // 0 is an array of zeros
            return constant || left.rank() == right.rank();
        }
    }

    private final Scope scope;
    private final Ranks ranks;
    private final Start start;
    private final List<Reading> readings = new ArrayList<>();
    private Optional<NoMeaning> failure = Optional.empty();

    ShapeSearch(Scope scope, Ranks ranks, Start start) {
        this.scope = scope;
        this.ranks = ranks;
        this.start = start;
    }

    /** The two sides of an equation; where none of their shapes fit together, those that come nearest to it. */
    Sides equation(Expression left, Expression right) throws NoMeaning {
        Predicate<Reading> meant = reading -> !reading.detached;
        Predicate<Reading> good = meant.and(Reading::fits).and(reading -> !reading.strained);
        read(left, right, good);
        Optional<Reading> loose = first(meant.or(reading -> reading.ranks.isEmpty()));
        return sides(
                first(good)
                        .or(() -> first(meant.and(Reading::fits)))
                        .or(() -> loose.filter(meant))
                        .or(() -> first(Reading::fits))
                        .or(() -> loose),
                right);
    }

    /** A function's variable and its value: a number, or an array with the variable's axes. */
    Sides function(Expression variable, Expression value) throws NoMeaning {
        Predicate<Reading> good = reading -> reading.right.rank() == 0 || reading.right.rank() == reading.left.rank();
        read(variable, value, good);
        return sides(first(good), value);
    }

    private Optional<Reading> first(Predicate<Reading> wanted) {
        return readings.stream().filter(wanted).findFirst();
    }

    /** All readings up to the first good one. */
    private void read(Expression left, Expression right, Predicate<Reading> good) {
        UnknownQuantities before = scope.unknowns();
        List<Map<Ranks.Key, Integer>> attempts = new ArrayList<>(List.of(Map.of()));
        for (int k = 0; k < attempts.size() && first(good).isEmpty(); k++) {
            ranks.attempt(attempts.get(k));
            try {
                EquationReader reader = start.reader();
                Tensor first = reader.read(left);
                Tensor second = reader.read(right);
                boolean detached = isDetached(first.body()) || isDetached(second.body());
                readings.add(
                        new Reading(first, second, reader.isStrained(), detached, attempts.get(k), scope.unknowns()));
            } catch (NoMeaning e) {
                failure = failure.or(() -> Optional.of(e));
            }
            scope.takeBack(before);
            if (k == 0) {
                attempts.addAll(ranks.attempts());
            }
        }
    }

    private boolean isDetached(Term term) {
        boolean here = term instanceof Slope slope
                && !scope.symbolic().depends(slope.of(), slope.by().quantity());
        return here || term.parts().stream().anyMatch(this::isDetached);
    }

    private Sides sides(Optional<Reading> chosen, Expression right) throws NoMeaning {
        Reading reading = chosen.orElseThrow(() -> failure.orElse(NoMeaning.misfit(right.span())));
        ranks.attempt(reading.ranks);
        scope.takeBack(reading.unknowns);
        Term left = reading.left.body();
        Term other = reading.right.at(commonAxes(reading.left, reading.right));
        Optional<Entry> entry = left instanceof Entry e ? Optional.of(e) : Optional.empty();
        return new Sides(left, other, reading.left.axes(), entry, UnknownFunctions.in(scope, left, other));
    }

    /** A number beside an array stands for all entries, an array beside another of fewer axes for all that it has more. */
    private static List<Index> commonAxes(Tensor left, Tensor right) {
        List<Index> axes = new ArrayList<>(right.axes());
        for (int k = 1; k <= Math.min(left.rank(), right.rank()); k++) {
            axes.set(right.rank() - k, left.axes().get(left.rank() - k));
        }
        return axes;
    }
}
