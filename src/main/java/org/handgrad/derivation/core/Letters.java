package org.handgrad.derivation.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is free in terms. */
public final class Letters {
    private Letters() {}

    /** The free letters of a term, in the order they occur. */
    public static Set<Letter> free(Term term) {
        Set<Letter> found = new LinkedHashSet<>();
        term.affines().forEach(number -> found.addAll(number.letters()));
        if (term instanceof Reduce reduce) {
            Set<Letter> inside = new LinkedHashSet<>();
            term.parts().forEach(part -> inside.addAll(free(part)));
            inside.remove(reduce.index());
            found.addAll(inside);
        } else {
            term.parts().forEach(part -> found.addAll(free(part)));
        }
        return found;
    }

    /** The free indices of terms, in the order they occur. */
    public static List<Index> indices(Term... terms) {
        Set<Index> found = new LinkedHashSet<>();
        for (Term term : terms) {
            free(term).stream()
                    .filter(Index.class::isInstance)
                    .map(Index.class::cast)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** The names of all variables of a term, those of derivatives too. */
    public static Set<String> variables(Term term) {
        Set<String> found = new LinkedHashSet<>();
        if (term instanceof Variable variable) {
            found.add(variable.name());
        }
        if (term instanceof Derivative derivative) {
            found.add(derivative.by().name());
        }
        term.parts().forEach(part -> found.addAll(variables(part)));
        return found;
    }
}
