package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether variables are indexed as their types say: as many indices as axes, none that runs beyond its axis. What has no type
 * yet gets one from its first use over whole domains.
 */
public final class Typing {
    private final Lengths lengths;
    private final Map<String, Type> types;
    private final List<Mismatch> mismatches = new ArrayList<>();

    /**
     * A use that the type does not allow.
     *
     * @param axis which axis, from 0; the type's rank if the number of indices is wrong
     */
    public record Mismatch(Variable use, Type type, int axis) {}

    private Typing(Map<String, Type> types, Lengths lengths) {
        this.types = new LinkedHashMap<>(types);
        this.lengths = lengths;
    }

    /** The uses in a term that do not fit the types, in their order. */
    public static List<Mismatch> mismatches(Term term, Map<String, Type> types, Scope scope, Lengths lengths) {
        Typing typing = new Typing(types, lengths);
        typing.see(term, scope);
        return List.copyOf(typing.mismatches);
    }

    private void see(Term term, Scope scope) {
        if (term instanceof Variable variable) {
            see(variable, scope);
        }
        if (term instanceof Derivative derivative) {
            see(derivative.by(), scope);
        }
        Scope inside = term instanceof Reduce reduce ? scope.with(reduce.binder()) : scope;
        term.parts().forEach(part -> see(part, inside));
    }

    private void see(Variable variable, Scope scope) {
        Type type = types.computeIfAbsent(variable.name(), name -> byUse(variable, scope));
        if (type.rank() != variable.at().size()) {
            mismatches.add(new Mismatch(variable, type, type.rank()));
            return;
        }
        for (int k = 0; k < type.rank(); k++) {
            Affine at = lengths.normal(variable.at().get(k));
            Affine length = lengths.normal(type.lengths().get(k));
            Scope known = normal(scope);
            if (!known.isSurelyNatural(at.plus(-1)) || !known.isSurelyNatural(length.minus(at))) {
                mismatches.add(new Mismatch(variable, type, k));
            }
        }
    }

    private Scope normal(Scope scope) {
        Map<Index, Domain> normal = new LinkedHashMap<>();
        scope.domains()
                .forEach((index, domain) -> normal.put(
                        index, new Domain(lengths.normal(domain.from()), lengths.normal(domain.to()), domain.where())));
        return new Scope(normal);
    }

    /** As long as the domains of its indices. */
    private static Type byUse(Variable variable, Scope scope) {
        List<Affine> found = new ArrayList<>();
        for (Affine at : variable.at()) {
            Affine length = at;
            for (Letter letter : at.letters()) {
                if (letter instanceof Index index && scope.domains().containsKey(index)) {
                    length = length.replace(
                            Map.of(index, scope.domains().get(index).to()));
                }
            }
            found.add(length);
        }
        return new Type(List.copyOf(found));
    }
}
