package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Model;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.World;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Parts;

/** By what an equation holds that does not by the usual reading: another convention, or something that is true of the data. */
final class Readings {
    private static final Set<String> FRACTIONS =
            Set.of("\\alpha", "\\beta", "\\gamma", "\\epsilon", "\\varepsilon", "\\rho", "\\lambda", "\\eta");
    private static final Set<String> TARGETS = Set.of("y", "t", "Y");

    private final Meanings meanings;

    Readings(Meanings meanings) {
        this.meanings = meanings;
    }

    /** The first convention by which an equation holds that does not by the usual one. */
    Optional<Step> conventions(Formula formula, Optional<Sides> usual) {
        boolean derivatives = Parts.first(formula.left(), Derivative.class).isPresent()
                || Parts.first(formula.right(), Derivative.class).isPresent();
        if (!derivatives) {
            return Optional.empty();
        }
        Scope scope = meanings.scope();
        for (Convention convention : Convention.values()) {
            Optional<Sides> sides = sides(formula, convention);
            boolean other = convention != Convention.USUAL && sides.isPresent() && !usual.equals(sides);
            if (other && Comparison.of(scope, sides.get(), scope.conditions()).holds()) {
                accept(meanings, sides.get());
                return Optional.of(Step.of(EquationVerdict.HOLDS, convention.note()));
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

    /** The first of all others by which it holds. */
    Optional<Step> others(Formula formula, Sides sides) {
        Optional<Step> convention = conventions(formula, Optional.of(sides));
        if (convention.isPresent()) {
            return convention;
        }
        Optional<Set<World.Condition>> targets = targets(sides).filter(conditions -> holds(sides, conditions));
        if (targets.isPresent()) {
            accept(meanings, sides);
            return Optional.of(Step.of(EquationVerdict.HOLDS, "where the targets of a sample add up to 1"));
        }
        return fraction(sides).map(name -> {
            accept(meanings, sides);
            return Step.of(EquationVerdict.HOLDS, "where %s lies between 0 and 1".formatted(name));
        });
    }

    private boolean holds(Sides sides, Set<World.Condition> conditions) {
        return Comparison.of(meanings.scope(), sides, conditions).holds();
    }

    /** What is true of the data where targets y or t with an axis of classes add up to 1 along it; nothing if there are none. */
    Optional<Set<World.Condition>> targets(Sides sides) {
        Set<World.Condition> conditions = new HashSet<>(meanings.scope().conditions());
        boolean more = false;
        for (Quantity q : Quantities.behind(meanings.scope(), sides)) {
            if (TARGETS.contains(q.name()) && q.rank() > 0) {
                more |= conditions.add(new World.Normalized(q.name(), q.rank() - 1));
            }
        }
        return more ? Optional.of(conditions) : Optional.empty();
    }

    /** The slope of a leak and the like, by which cases agree with a maximum if it is no more than 1. */
    private Optional<String> fraction(Sides sides) {
        if (!hasCases(sides.left()) && !hasCases(sides.right())) {
            return Optional.empty();
        }
        return Quantities.behind(meanings.scope(), sides).stream()
                .filter(q -> q.rank() == 0 && FRACTIONS.contains(q.name()))
                .map(Quantity::name)
                .filter(name -> holds(sides, Set.of(new World.Fraction(name))))
                .findFirst();
    }

    private static boolean hasCases(Term term) {
        return term instanceof Branches || term.parts().stream().anyMatch(Readings::hasCases);
    }

    /** A matrix that a line would be right for if it were its own transpose. */
    Optional<String> symmetric(Sides sides) {
        return Quantities.behind(meanings.scope(), sides).stream()
                .filter(q -> q.rank() == 2 && meanings.scope().meaning(q).isEmpty())
                .filter(q -> World.isSquare(new Model(meanings.scope(), Map.of(), true), sides.left(), q))
                .map(Quantity::name)
                .distinct()
                .filter(name -> holds(sides, with(new World.Symmetric(name))))
                .findFirst();
    }

    private Set<World.Condition> with(World.Condition condition) {
        Set<World.Condition> conditions = new HashSet<>(meanings.scope().conditions());
        conditions.add(condition);
        return conditions;
    }

    /** From here on the note has said this. */
    static void accept(Meanings meanings, Sides sides) {
        meanings.keepRanks();
        Quantities.introduce(meanings.scope(), sides);
    }
}
