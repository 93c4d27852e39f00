package org.handgrad.derivation.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/**
 * How long every axis is in a world: no two that may differ are equally long, so that a transpose cannot hide. Two widths
 * are two, even where sums to both of them run along one axis: the axis is as long as the longer one.
 */
final class Shapes {
    /** The lengths given out, by the world they are for. A sum over an axis of length 1 fails in SameDiff: there is none. */
    private static final int[][] LENGTHS = {{3, 2, 4, 5, 6, 7}, {2, 4, 3, 6, 5, 7}, {5, 3, 2, 4, 7, 6}};

    private final Axes axes;
    private final int world;
    private final Map<Object, Integer> given = new LinkedHashMap<>();

    Shapes(Definitions definitions, int world) {
        this.axes = new Axes(definitions);
        this.world = world;
    }

    /** Takes a term into account; before lengths are asked for. */
    void see(Term term) {
        axes.see(term);
    }

    private int length(Object thing) {
        return axes.fixed(thing)
                .orElseGet(() -> given.computeIfAbsent(axes.root(thing), root -> {
                    int[] lengths = LENGTHS[world % LENGTHS.length];
                    int shortest = Math.max(lengths[given.size() % lengths.length], axes.atLeast(root));
                    return shortest + Math.max(0, widths(root).size() - 1);
                }));
    }

    private List<Width> widths(Object thing) {
        return axes.together(thing, Width.class);
    }

    int of(Index index) {
        return length(index);
    }

    int of(Width width) {
        return length(width) - widths(width).indexOf(width);
    }

    int[] of(Quantity quantity) {
        return IntStream.range(0, quantity.rank())
                .map(k -> length(new Axes.Axis(quantity, k)))
                .toArray();
    }

    /** The widths that have names, with their values; for counterexamples. */
    Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Width width : axes.all(Width.class)) {
            String layer = width.layer().map(l -> "_" + l.offset()).orElse("");
            named.put(width.name() + layer, of(width));
        }
        return named;
    }
}
