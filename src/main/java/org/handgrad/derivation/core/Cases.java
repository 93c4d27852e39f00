package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of the first case whose condition holds.
 *
 * @param otherwise the value where none does; without it there is none
 */
public record Cases(List<Case> cases, Optional<Term> otherwise) implements Term {
    /** One of them. */
    public record Case(Condition condition, Term value) {}

    /** Two cases. */
    public static Cases of(Condition condition, Term value, Term otherwise) {
        return new Cases(List.of(new Case(condition, value)), Optional.of(otherwise));
    }

    /** A value only where a condition holds. */
    public static Cases only(Condition condition, Term value) {
        return new Cases(List.of(new Case(condition, value)), Optional.empty());
    }

    @Override
    public List<Term> parts() {
        List<Term> parts = new ArrayList<>();
        for (Case each : cases) {
            parts.addAll(each.condition.sides());
            parts.add(each.value);
        }
        otherwise.ifPresent(parts::add);
        return parts;
    }

    @Override
    public List<Affine> affines() {
        return List.of();
    }

    @Override
    public Cases with(List<Affine> affines, List<Term> parts) {
        List<Case> others = new ArrayList<>();
        int next = 0;
        for (Case each : cases) {
            int sides = 2 * each.condition.comparisons().size();
            Condition condition = each.condition.with(parts.subList(next, next + sides));
            others.add(new Case(condition, parts.get(next + sides)));
            next += sides + 1;
        }
        int last = next;
        return new Cases(others, otherwise.map(before -> parts.get(last)));
    }
}
