package org.handgrad.derivation.core;

import java.util.List;

/** An entry of a variable; the variable itself if it has no axes. Which entries there are, {@link Type} says. */
public record Variable(String name, List<Affine> at) implements Term {
    public static Variable of(String name, Affine... at) {
        return new Variable(name, List.of(at));
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public List<Affine> affines() {
        return at;
    }

    @Override
    public Variable with(List<Affine> affines, List<Term> parts) {
        return new Variable(name, affines);
    }
}
