package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;

/** Why sides that differ need not be a mistake. */
final class Doubts {
    /** What is said where a derivative is 0 only because the note does not say more. */
    static final String INDEPENDENT = "the operand does not depend on the variable, as far as the note says";

    private final Meanings meanings;
    private final Readings readings;
    private final Set<Integer> conditions = new HashSet<>(); // the sections that have one

    Doubts(Meanings meanings, Readings readings) {
        this.meanings = meanings;
        this.readings = readings;
    }

    /** What is not known, or not said, and may explain the difference; nothing if only a mistake does. */
    Optional<Step> about(Formula formula, Sides sides, Comparison comparison) {
        return reason(formula, sides, comparison)
                .map(reason -> named(Step.of(EquationVerdict.UNCHECKED, reason), formula));
    }

    /** With what may be a name, and is read as a product. */
    private static Step named(Step step, Formula formula) {
        return Stream.of(formula.left(), formula.right())
                .flatMap(side -> BareWords.in(side).stream())
                .findFirst()
                .map(word -> step.noting("if '%s' is one name, write \\text{%s}".formatted(word, word)))
                .orElse(step);
    }

    private Optional<String> reason(Formula formula, Sides sides, Comparison comparison) {
        if (comparison.detached()) {
            return Optional.of(INDEPENDENT);
        }
        Optional<String> other = otherwiseDefined(sides);
        if (other.isPresent()) {
            return other.map(
                    "%s is defined above with another number of indices; write them in both places"::formatted);
        }
        boolean abstractly = uses(sides.left(), sides.unknown(), new HashSet<>())
                && uses(sides.right(), sides.unknown(), new HashSet<>());
        if (!sides.unknown().isEmpty() && !abstractly) {
            String name = sides.unknown().iterator().next();
            return Optional.of("%s is not defined above; define it, or state --assume '%s = …'"
                    .formatted(String.join(", ", sides.unknown()), name));
        }
        if (sides.right().equals(Constant.ZERO)) {
            conditions.add(formula.section());
            return Optional.of("it may be a condition, and is true only where it is met");
        }
        boolean derived = Quantities.hasSlope(sides.left()) || Quantities.hasSlope(sides.right());
        if (conditions.contains(formula.section()) && !derived) {
            return Optional.of("it may follow from the condition above, that something is 0");
        }
        Set<String> strangers = strangers(sides);
        Optional<String> shifted = shifted(strangers);
        if (shifted.isPresent()) {
            return shifted;
        }
        if (!strangers.isEmpty()) {
            return Optional.of(
                    "%s is undefined: define it above, or with --assume".formatted(String.join(", ", strangers)));
        }
        return readings.symmetric(sides)
                .map(name -> "it holds if %s is symmetric: say so above, %s^T = %s, or with --assume '%s: symmetric'"
                        .formatted(name, name, name, name));
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

    /** A name that stands here without a meaning, and that is defined with another number of indices: a, where a_i is. */
    private Optional<String> otherwiseDefined(Sides sides) {
        Set<Quantity> left = Quantities.entries(sides.left());
        Set<Quantity> right = Quantities.entries(sides.right());
        Set<Quantity> derived = new HashSet<>(Quantities.differentiated(sides.left()));
        derived.addAll(Quantities.differentiated(sides.right()));
        return Stream.concat(left.stream(), right.stream())
                .filter(q -> derived.contains(q)
                        ? isDefined(q.name(), rank -> rank != q.rank(), q)
                        : left.contains(q) != right.contains(q) && isDefined(q.name(), rank -> rank > q.rank(), q))
                .map(Quantity::name)
                .sorted()
                .findFirst();
    }

    /** Whether only with another number of indices something of this name is defined. */
    private boolean isDefined(String name, IntPredicate rank, Quantity here) {
        return meanings.scope().meaning(here).isEmpty()
                && meanings.scope().meanings().stream()
                        .map(meaning -> meaning.quantity())
                        .anyMatch(other -> other.name().equals(name) && rank.test(other.rank()));
    }

    /** Entries of one array, as a reader sees it, of which one has two letters in its index: r_t beside r_{t+k}. */
    private Optional<String> shifted(Set<String> strangers) {
        for (String stranger : strangers) {
            for (String other : meanings.scope().introduced()) {
                boolean one = array(stranger).equals(array(other)) && !stranger.equals(other);
                if (one && (isShifted(stranger) || isShifted(other))) {
                    return Optional.of(
                            "%s is read as another quantity than %s: handgrad does not understand two-letter indices"
                                    .formatted(stranger, other));
                }
            }
        }
        return Optional.empty();
    }

    private static String array(String name) {
        return name.replaceFirst("_.*", "");
    }

    private static boolean isShifted(String name) {
        return name.matches(".*_[a-z][+-][a-z]");
    }

    /** Names on one side only that nothing above contains. */
    private Set<String> strangers(Sides sides) {
        Set<String> left = Quantities.names(sides.left());
        Set<String> right = Quantities.names(sides.right());
        Set<String> strangers = new TreeSet<>(left);
        strangers.addAll(right);
        strangers.removeIf(name -> left.contains(name) && right.contains(name));
        strangers.removeIf(name -> meanings.scope().introduced().contains(name)
                || meanings.scope().meanings().stream()
                        .anyMatch(meaning -> meaning.quantity().name().equals(name)));
        return strangers;
    }
}
