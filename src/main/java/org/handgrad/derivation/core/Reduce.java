package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.List;

/** Σ, Π, max or min over an index. Bounds count; of nothing a sum is 0, a product 1, and an extremum has no value. */
public record Reduce(Operation operation, Binder binder, Term body) implements Term {
    /** What is done to the bodies. */
    public enum Operation {
        SUM,
        PRODUCT,
        MAX,
        MIN
    }

    public Index index() {
        return binder.index();
    }

    public Domain domain() {
        return binder.domain();
    }

    /** With another name for the index. Not to be called with one that is free in the body. */
    Reduce renamed(Index other) {
        Reduce inner = new Reduce(operation, new Binder(other, binder.domain()), body);
        List<Term> parts = new ArrayList<>();
        for (Term part : parts()) {
            parts.add(Substitution.of(index(), Affine.of(other)).in(part));
        }
        return inner.with(affines(), parts);
    }

    /** The sides of the domain's condition, and last the body: all that the index is bound in. */
    @Override
    public List<Term> parts() {
        List<Term> parts = domain().where().sides();
        parts.add(body);
        return parts;
    }

    @Override
    public List<Affine> affines() {
        return List.of(domain().from(), domain().to());
    }

    @Override
    public Reduce with(List<Affine> affines, List<Term> parts) {
        Condition where = domain().where().with(parts.subList(0, parts.size() - 1));
        Domain domain = new Domain(affines.get(0), affines.get(1), where);
        return new Reduce(operation, new Binder(index(), domain), parts.get(parts.size() - 1));
    }
}
