package org.handgrad.derivation.meaning;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.handgrad.derivation.term.Index;

/** The indices of one equation, by their letters: those that sums bind, and the equation's own. */
final class EquationIndices {
    private final Map<String, Deque<Index>> bound = new HashMap<>();
    private final Map<String, Index> free = new HashMap<>();

    Index bind(String letter) {
        Index index = Index.fresh(letter);
        bound.computeIfAbsent(letter, unseen -> new ArrayDeque<>()).push(index);
        return index;
    }

    void unbind(String letter) {
        bound.get(letter).pop();
    }

    /** Whether a sum that is being read binds it. */
    boolean isBound(String letter) {
        return bound.containsKey(letter) && !bound.get(letter).isEmpty();
    }

    /** Whether a letter has been one of the equation's own indices. */
    boolean isFree(String letter) {
        return free.containsKey(letter);
    }

    /** The index of a letter: that of the sum it stands in, else the equation's own. */
    Index of(String letter) {
        return isBound(letter) ? bound.get(letter).peek() : free.computeIfAbsent(letter, Index::fresh);
    }

    /** The equation's own indices. */
    Collection<Index> free() {
        return free.values();
    }
}
