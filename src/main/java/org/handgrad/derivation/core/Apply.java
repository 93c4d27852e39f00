package org.handgrad.derivation.core;

import java.util.List;

/** A primitive of arguments. */
public record Apply(Primitive primitive, List<Term> arguments) implements Term {
    /** Whether it is this primitive. */
    boolean is(Primitive other) {
        return primitive.equals(other);
    }

    @Override
    public List<Term> parts() {
        return arguments;
    }

    @Override
    public List<Affine> affines() {
        return List.of();
    }

    @Override
    public Term with(List<Affine> affines, List<Term> parts) {
        return new Apply(primitive, parts);
    }
}
