package org.handgrad.derivation.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What variables are defined as; all others are free. None is defined by itself, not through others either. */
public record Definitions(Map<String, Array> arrays) {
    public static final Definitions NONE = new Definitions(Map.of());

    public Optional<Array> of(String variable) {
        return Optional.ofNullable(arrays.get(variable));
    }

    /** With one more, or another one of that name; nothing if the variable would be defined by itself. */
    public Optional<Definitions> with(String variable, Array array) {
        Map<String, Array> more = new HashMap<>(arrays);
        more.put(variable, array);
        Definitions all = new Definitions(Map.copyOf(more));
        return all.behind(array.body()).contains(variable) ? Optional.empty() : Optional.of(all);
    }

    /** Without that of a variable, which is then free. */
    public Definitions without(String variable) {
        Map<String, Array> fewer = new HashMap<>(arrays);
        fewer.remove(variable);
        return new Definitions(Map.copyOf(fewer));
    }

    /** The variables of a term, and those that they are made of. */
    public Set<String> behind(Term term) {
        Set<String> seen = new HashSet<>();
        Deque<Term> open = new ArrayDeque<>(List.of(term));
        while (!open.isEmpty()) {
            for (String name : Letters.variables(open.pop())) {
                if (seen.add(name)) {
                    of(name).ifPresent(array -> open.push(array.body()));
                }
            }
        }
        return seen;
    }
}
