package org.handgrad.derivation.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The indices of terms: which are free, and what becomes of a term when they are replaced. */
public final class Indices {
    private Indices() {}

    /** The free indices, in the order they occur. */
    public static Set<Index> free(Term term) {
        Set<Index> found = new LinkedHashSet<>();
        collect(term, new HashSet<>(), found);
        return found;
    }

    private static void collect(Term term, Set<Index> bound, Set<Index> found) {
        for (Position position : positions(term)) {
            position.index().filter(index -> !bound.contains(index)).ifPresent(found::add);
        }
        if (term instanceof Counter counter && !bound.contains(counter.index())) {
            found.add(counter.index());
        }
        if (term instanceof Fold fold) {
            boolean added = bound.add(fold.index());
            collect(fold.body(), bound, found);
            if (added) {
                bound.remove(fold.index());
            }
            fold.extent().to().ifPresent(to -> collect(to, bound, found));
        } else {
            term.parts().forEach(part -> collect(part, bound, found));
        }
    }

    private static List<Position> positions(Term term) {
        if (term instanceof Entry entry) {
            return entry.at();
        }
        if (term instanceof Kronecker k) {
            return List.of(k.first(), k.second());
        }
        return term instanceof Slope slope ? slope.by().at() : List.of();
    }

    /** The term with positions in the place of indices. Bound indices are not in the map: each has its own serial. */
    public static Term replace(Term term, Map<Index, Position> map) {
        if (map.isEmpty()) {
            return term;
        }
        if (term instanceof Entry entry) {
            return new Entry(entry.quantity(), replace(entry.at(), map));
        }
        if (term instanceof Kronecker k) {
            return new Kronecker(replace(k.first(), map), replace(k.second(), map));
        }
        if (term instanceof Counter counter && map.containsKey(counter.index())) {
            Position position = map.get(counter.index());
            return position.index()
                    .<Term>map(index -> Algebra.plus(new Counter(index), new Constant(position.offset())))
                    .orElse(new Constant(position.offset()));
        }
        if (term instanceof Slope slope) {
            Entry by = new Entry(slope.by().quantity(), replace(slope.by().at(), map));
            return new Slope(replace(slope.of(), map), by);
        }
        if (term instanceof Fold fold && map.containsKey(fold.index())) {
            Position renamed = map.get(fold.index());
            Index index = renamed.index().orElse(fold.index());
            return Algebra.fold(fold.kind(), index, fold.extent(), replace(fold.body(), map));
        }
        return term.of(term.parts().stream().map(part -> replace(part, map)).toList());
    }

    public static List<Position> replace(List<Position> positions, Map<Index, Position> map) {
        List<Position> replaced = new ArrayList<>();
        positions.forEach(position -> replaced.add(replace(position, map)));
        return List.copyOf(replaced);
    }

    private static Position replace(Position position, Map<Index, Position> map) {
        if (position.index().isEmpty() || !map.containsKey(position.index().get())) {
            return position;
        }
        Position other = map.get(position.index().get());
        return new Position(other.index(), other.offset() + position.offset());
    }
}
