package org.handgrad.derivation.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody says that a derivative is: ∂of/∂by, for all values of their indices. */
public record Claimed(Entry of, Entry by, Term value) {
    /** The value for other positions, if it is known there. */
    Optional<Term> at(Entry entry, Entry variable) {
        if (!entry.quantity().equals(of.quantity()) || !variable.quantity().equals(by.quantity())) {
            return Optional.empty();
        }
        Map<Index, Position> map = new HashMap<>();
        boolean fits = fits(of.at(), entry.at(), map) && fits(by.at(), variable.at(), map);
        return fits && map.keySet().containsAll(Indices.free(value))
                ? Optional.of(Indices.replace(value, map))
                : Optional.empty();
    }

    private static boolean fits(List<Position> written, List<Position> asked, Map<Index, Position> map) {
        for (int k = 0; k < written.size(); k++) {
            Position position = written.get(k);
            Position before =
                    position.isPlain() ? map.putIfAbsent(position.index().get(), asked.get(k)) : position;
            if (before != null && !before.equals(asked.get(k))) {
                return false;
            }
        }
        return true;
    }
}
