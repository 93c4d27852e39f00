package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whole numbers in the place of free letters, and arrays in the place of variables, all at once. Nothing is captured: an index
 * of a sum that would be one of the new letters gets another name first.
 */
public final class Substitution {
    private final Map<Letter, Affine> letters;
    private final Map<String, Array> variables;
    private final Set<Letter> coming = new HashSet<>();

    private Substitution(Map<Letter, Affine> letters, Map<String, Array> variables) {
        this.letters = letters;
        this.variables = variables;
        letters.values().forEach(number -> coming.addAll(number.letters()));
        variables.values().forEach(array -> coming.addAll(array.letters()));
    }

    public static Substitution of(Map<? extends Letter, Affine> letters) {
        return new Substitution(Map.copyOf(letters), Map.of());
    }

    public static Substitution of(Letter letter, Affine number) {
        return of(Map.of(letter, number));
    }

    /** An array for every entry of a variable; what a derivative is by is not replaced. */
    public static Substitution of(String variable, Array array) {
        return new Substitution(Map.of(), Map.of(variable, array));
    }

    /** The term with everything replaced. */
    public Term in(Term term) {
        if (term instanceof Reduce reduce) {
            return under(reduce);
        }
        List<Affine> affines = in(term.affines());
        if (term instanceof Variable variable && variables.containsKey(variable.name())) {
            return variables.get(variable.name()).at(affines);
        }
        List<Term> parts = term.parts();
        return parts.isEmpty() && affines.equals(term.affines())
                ? term
                : term.with(affines, parts.stream().map(this::in).toList());
    }

    private Term under(Reduce reduce) {
        Reduce apart = reduce;
        if (coming.contains(reduce.index())) {
            Set<Letter> taken = new HashSet<>(coming);
            taken.addAll(letters.keySet());
            reduce.parts().forEach(part -> taken.addAll(Letters.free(part)));
            apart = reduce.renamed(reduce.index().fresh(taken));
        }
        Substitution inside = this;
        if (letters.containsKey(apart.index())) {
            Map<Letter, Affine> others = new HashMap<>(letters);
            others.remove(apart.index());
            inside = new Substitution(others, variables);
        }
        List<Term> parts = new ArrayList<>();
        for (Term part : apart.parts()) {
            parts.add(inside.in(part));
        }
        return apart.with(in(apart.affines()), parts);
    }

    private List<Affine> in(List<Affine> numbers) {
        return numbers.stream().map(number -> number.replace(letters)).toList();
    }
}
