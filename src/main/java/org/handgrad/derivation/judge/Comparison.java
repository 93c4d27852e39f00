package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.meaning.Model;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.TermComparison;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;

/** The sides of an equation, evaluated at random in several worlds and, where layers are letters, at several depths. */
final class Comparison {
    /** Below this the sides are equal: some thousand roundings of float64. */
    static final double EQUAL = 1e-9;
    /** Above this they differ. In between nobody can tell. */
    private static final double DIFFERENT = 1e-6;

    private final List<TermComparison> trials = new ArrayList<>();
    private final List<Term[]> terms = new ArrayList<>();
    private boolean detached;

    private final List<Index> axes; // of arrays that are compared

    private Comparison(List<Index> axes) {
        this.axes = axes;
    }

    /** Both sides at random, derivatives by autodiff; places where only rounding makes a difference are left out. */
    static Comparison of(Scope scope, Sides sides, Set<World.Condition> conditions) {
        Comparison comparison = everywhere(scope, sides, conditions);
        for (int k = 0; k < comparison.trials.size(); k++) {
            Term[] both = comparison.terms.get(k);
            comparison.trials.get(k).leaveOutRounding(both[0], both[1]);
        }
        return comparison;
    }

    /** Those places included. */
    static Comparison everywhere(Scope scope, Sides sides, Set<World.Condition> conditions) {
        return evaluated(scope, sides, true, conditions, TermComparison.Oracle.AUTODIFF);
    }

    /** With the numbers that the note gives to names. */
    static Comparison withNumbers(Scope scope, Sides sides) {
        return evaluated(scope, sides, false, Set.of(), TermComparison.Oracle.AUTODIFF);
    }

    /** In one world, derivatives by the rules of calculus: for trying what might have been meant. */
    static Comparison quick(Scope scope, Sides sides, Set<World.Condition> conditions) {
        return evaluated(scope, sides, true, conditions, TermComparison.Oracle.RULES);
    }

    private static Comparison evaluated(
            Scope scope,
            Sides sides,
            boolean constantsAreFree,
            Set<World.Condition> conditions,
            TermComparison.Oracle by) {
        Comparison comparison = new Comparison(sides.axes());
        List<Map<String, Integer>> depths = Depths.of(sides);
        int runs = by == TermComparison.Oracle.RULES ? 1 : Math.max(2, depths.size());
        TermComparison.Oracle oracle = by;
        for (int run = 0; run < runs; run++) {
            Model model = new Model(scope, depths.get(run % depths.size()), constantsAreFree);
            Recognition recognition = new Recognition(model);
            Term left = recognition.of(model.concrete(sides.left()));
            Term right = recognition.of(model.concrete(sides.right()));
            comparison.detached |= isDetached(left, model) || isDetached(right, model);
            TermComparison trial = TermComparison.of(model, run, left, right, conditions, oracle);
            comparison.trials.add(trial);
            comparison.terms.add(new Term[] {left, right});
            if (run == 0
                    && agrees(
                            trial,
                            TermComparison.of(model, run, left, right, conditions, TermComparison.Oracle.RULES))) {
                oracle = TermComparison.Oracle.RULES;
            }
        }
        return comparison;
    }

    /** Whether one side may be the other but for a number: a glance, before a comparison. */
    static boolean isProportional(Scope scope, Sides sides, Set<World.Condition> conditions) {
        Model model = new Model(scope, Depths.of(sides).get(0), true);
        Recognition recognition = new Recognition(model);
        Term left = recognition.of(model.concrete(sides.left()));
        Term right = recognition.of(model.concrete(sides.right()));
        return TermComparison.isProportional(model, left, right, conditions);
    }

    /** Whether the rules of calculus give what autodiff gives, at every place: then they do for the other worlds. */
    private static boolean agrees(TermComparison autodiff, TermComparison rules) {
        boolean same = autodiff.samples().size() == rules.samples().size();
        for (int k = 0; same && k < autodiff.samples().size(); k++) {
            TermComparison.Sample a = autodiff.samples().get(k);
            TermComparison.Sample b = rules.samples().get(k);
            same = a.point() == b.point()
                    && a.at().equals(b.at())
                    && near(a.left(), b.left())
                    && near(a.right(), b.right());
        }
        return same;
    }

    /** Whether something is differentiated by a quantity that it does not contain, as far as is known. */
    private static boolean isDetached(Term term, Model model) {
        if (term instanceof Slope slope && !model.depends(slope.of(), slope.by().quantity())) {
            return !(slope.of() instanceof Entry entry
                    && model.of(entry.quantity()).isEmpty()
                    && entry.quantity().rank() > 0);
        }
        return term.parts().stream().anyMatch(part -> isDetached(part, model));
    }

    boolean holds() {
        return hasValues()
                && trials.stream().allMatch(trial -> trial.samples().isEmpty() || trial.difference() <= EQUAL);
    }

    boolean differs() {
        return trials.stream().anyMatch(trial -> !trial.samples().isEmpty() && trial.difference() > DIFFERENT);
    }

    boolean hasValues() {
        return trials.stream().anyMatch(trial -> !trial.samples().isEmpty());
    }

    /** Whether a derivative is 0, or both sides are, only because something is not known to depend on the variable. */
    boolean detached() {
        return detached || vanishes();
    }

    private boolean vanishes() {
        boolean derived = terms.stream().anyMatch(both -> Quantities.hasSlope(both[0]) || Quantities.hasSlope(both[1]));
        return derived
                && trials.stream()
                        .flatMap(trial -> trial.samples().stream())
                        .allMatch(sample -> sample.left() == 0 && sample.right() == 0);
    }

    List<TermComparison> trials() {
        return trials;
    }

    /** The trial in which the sides differ most. */
    TermComparison worst() {
        TermComparison worst = trials.get(0);
        for (TermComparison trial : trials) {
            if (!trial.samples().isEmpty() && (worst.samples().isEmpty() || trial.difference() > worst.difference())) {
                worst = trial;
            }
        }
        return worst;
    }

    /** The sides as they were evaluated in a trial. */
    Term[] terms(TermComparison trial) {
        return terms.get(trials.indexOf(trial));
    }

    /** Where the sides differ most: widths, indices counted from 1, what both sides are made of, and the sides. */
    Map<String, Double> example() {
        TermComparison trial = worst();
        TermComparison.Sample sample = trial.worst();
        Map<String, Double> example = new LinkedHashMap<>();
        trial.world().widths().forEach((name, value) -> example.put(name, (double) value));
        sample.at().forEach((index, value) -> example.put(name(index), value + 1.0));
        for (Term side : terms(trial)) {
            trial.values(side, sample).forEach(example::putIfAbsent);
        }
        example.put("left", sample.left());
        example.put("right", sample.right());
        return example;
    }

    /** The letter of an index; an axis of an array has none. */
    private String name(Index index) {
        int axis = axes.indexOf(index);
        return axis < 0 ? index.name() : axes.size() == 1 ? "entry" : axis == 0 ? "row" : "column";
    }

    /** What both sides are, if they are the same number everywhere. */
    Optional<double[]> numbers() {
        double[] first = null;
        for (TermComparison trial : trials) {
            for (TermComparison.Sample sample : trial.samples()) {
                if (first == null) {
                    first = new double[] {sample.left(), sample.right()};
                } else if (!near(first[0], sample.left()) || !near(first[1], sample.right())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= EQUAL * Math.max(1, Math.abs(a));
    }
}
