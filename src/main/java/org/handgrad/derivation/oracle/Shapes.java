package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/**
 * How long every axis is. Axes that share an index, in an equation or in a definition behind it, are as long as each other;
 * all others differ, so that a transpose cannot hide.
 */
final class Shapes {
    /** The lengths given out, by the world they are for. A sum over an axis of length 1 fails in SameDiff: there is none. */
    private static final int[][] LENGTHS = {{3, 2, 4, 5, 6, 7}, {2, 4, 3, 6, 5, 7}, {5, 3, 2, 4, 7, 6}};

    private record Axis(Quantity quantity, int number) {}

    private final Definitions definitions;
    private final int world;
    private final Map<Object, Object> above = new LinkedHashMap<>();
    private final Map<Object, Integer> fixed = new HashMap<>();
    private final Map<Object, Integer> atLeast = new HashMap<>();
    private final Map<Object, Integer> given = new LinkedHashMap<>();
    private final Set<Quantity> seen = new HashSet<>();

    Shapes(Definitions definitions, int world) {
        this.definitions = definitions;
        this.world = world;
    }

    /** Takes a term into account; before lengths are asked for. */
    void see(Term term) {
        if (term instanceof Entry entry) {
            see(entry);
        } else if (term instanceof Slope slope) {
            see(slope.by());
        } else if (term instanceof Kronecker kronecker) {
            join(kronecker.first(), kronecker.second());
        } else if (term instanceof Fold fold) {
            see(fold);
        } else if (term instanceof Width width) {
            root(width);
        } else if (term instanceof Counter counter) {
            root(counter.index());
        }
        term.parts().forEach(this::see);
    }

    private void see(Fold fold) {
        root(fold.index());
        fold.extent().to().ifPresent(to -> {
            if (to instanceof Width width) {
                join(fold.index(), width);
            } else if (to instanceof Constant c) {
                fixed.put(root(fold.index()), (int) c.value());
            }
        });
    }

    private void see(Entry entry) {
        for (int k = 0; k < entry.at().size(); k++) {
            Axis axis = new Axis(entry.quantity(), k);
            Position position = entry.at().get(k);
            if (position.index().isPresent()) {
                join(axis, position.index().get());
            } else {
                atLeast.merge(root(axis), position.offset(), Math::max);
            }
        }
        if (seen.add(entry.quantity())) {
            definitions.of(entry.quantity()).ifPresent(definition -> {
                for (int k = 0; k < definition.parameters().size(); k++) {
                    join(new Axis(entry.quantity(), k), definition.parameters().get(k));
                }
                see(definition.body());
            });
        }
    }

    private void join(Position a, Position b) {
        if (a.index().isPresent() && b.index().isPresent()) {
            join(a.index().get(), b.index().get());
        }
    }

    private void join(Object a, Object b) {
        Object first = root(a);
        Object second = root(b);
        if (!first.equals(second)) {
            above.put(first, second);
            if (fixed.containsKey(first)) {
                fixed.put(second, fixed.get(first));
            }
            if (atLeast.containsKey(first)) {
                atLeast.merge(second, atLeast.get(first), Math::max);
            }
        }
    }

    private Object root(Object thing) {
        above.putIfAbsent(thing, thing);
        Object here = thing;
        while (!above.get(here).equals(here)) {
            here = above.get(here);
        }
        return here;
    }

    private int length(Object thing) {
        Object root = root(thing);
        if (fixed.containsKey(root)) {
            return fixed.get(root);
        }
        int[] lengths = LENGTHS[world % LENGTHS.length];
        if (!given.containsKey(root)) {
            int next = lengths[given.size() % lengths.length];
            given.put(root, Math.max(next, atLeast.getOrDefault(root, 0)));
        }
        return given.get(root);
    }

    int of(Index index) {
        return length(index);
    }

    int of(Width width) {
        return length(width);
    }

    int[] of(Quantity quantity) {
        List<Integer> shape = new ArrayList<>();
        for (int k = 0; k < quantity.rank(); k++) {
            shape.add(length(new Axis(quantity, k)));
        }
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The widths that have names, with their values; for counterexamples. */
    Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Object thing : List.copyOf(above.keySet())) {
            if (thing instanceof Width width) {
                String layer = width.layer().map(l -> "_" + l.offset()).orElse("");
                named.put(width.name() + layer, of(width));
            }
        }
        return named;
    }
}
