package org.handgrad.derivation.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/**
 * How long every axis is. Axes that share an index, in an equation or in a definition behind it, are as long as each other;
 * all others differ, so that a transpose cannot hide.
 */
public final class Shapes {
    /** The lengths given out, by the world they are for. A sum over an axis of length 1 fails in SameDiff: there is none. */
    private static final int[][] LENGTHS = {{3, 2, 4, 5, 6, 7}, {2, 4, 3, 6, 5, 7}, {5, 3, 2, 4, 7, 6}};

    /** Longer axes are shortened: what is true of 784 entries is of 5. */
    private static final int LONGEST = 8;

    private record Axis(Quantity quantity, int number) {}

    private final Definitions definitions;
    private final int world;
    private final Map<Object, Object> above = new LinkedHashMap<>();
    private final Map<Object, Integer> fixed = new HashMap<>();
    private final Map<Object, Integer> atLeast = new HashMap<>();
    private final Map<Object, Integer> given = new LinkedHashMap<>();
    private final Set<Quantity> seen = new HashSet<>();

    /** The shapes in a term and in what it is made of, however long they are. */
    public static Shapes in(Definitions definitions, Term term) {
        Shapes shapes = new Shapes(definitions, 0);
        shapes.see(term);
        return shapes;
    }

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
            declared(entry.quantity());
            definitions.of(entry.quantity()).ifPresent(definition -> {
                for (int k = 0; k < definition.parameters().size(); k++) {
                    join(new Axis(entry.quantity(), k), definition.parameters().get(k));
                }
                see(definition.body());
            });
        }
    }

    private void declared(Quantity quantity) {
        List<Optional<Term>> lengths = definitions.lengths(quantity);
        for (int k = 0; k < lengths.size(); k++) {
            Axis axis = new Axis(quantity, k);
            if (lengths.get(k).isPresent() && lengths.get(k).get() instanceof Width width) {
                join(axis, width);
            } else if (lengths.get(k).isPresent()
                    && lengths.get(k).get() instanceof Constant number
                    && number.value() <= LONGEST) {
                fixed.put(root(axis), (int) number.value());
            }
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

    /**
     * How long the axes of a quantity are, in words: a width, a number, or an axis of a quantity without a definition that is as
     * long; nothing where none of these is known.
     */
    public List<Optional<String>> named(Quantity quantity) {
        List<Optional<String>> names = new ArrayList<>();
        for (int k = 0; k < quantity.rank(); k++) {
            Axis axis = new Axis(quantity, k);
            Object root = root(axis);
            Optional<String> width = together(root, Width.class).map(Shapes::name);
            Optional<String> number = Optional.ofNullable(fixed.get(root)).map(String::valueOf);
            names.add(width.or(() -> number).or(() -> like(axis)));
        }
        return names;
    }

    /** An axis of something that has no definition: the rows of A. */
    private Optional<String> like(Axis axis) {
        return List.copyOf(above.keySet()).stream()
                .filter(thing -> root(thing).equals(root(axis)))
                .filter(Axis.class::isInstance)
                .map(Axis.class::cast)
                .filter(other -> !other.quantity.equals(axis.quantity)
                        && definitions.of(other.quantity).isEmpty()
                        && other.quantity.rank() <= 2)
                .findFirst()
                .map(Shapes::name);
    }

    private static String name(Axis axis) {
        String axes = axis.quantity.rank() == 1 ? "entries" : axis.number == 0 ? "rows" : "columns";
        return axes + " of " + axis.quantity.name();
    }

    private static String name(Width width) {
        return width.name() + width.layer().map(Shapes::below).orElse("");
    }

    private static String below(Layer layer) {
        if (layer.isNumber()) {
            return "_" + layer.offset();
        }
        return layer.offset() == 0 ? "_" + layer.letter() : "_{%s%+d}".formatted(layer.letter(), layer.offset());
    }

    /** Widths that have to be equal, and are said to be two. */
    public Optional<String> onlyIf() {
        for (Object thing : List.copyOf(above.keySet())) {
            Optional<Width> first = together(root(thing), Width.class);
            if (thing instanceof Width width && !first.get().equals(width)) {
                return Optional.of(name(first.get()) + " = " + name(width));
            }
        }
        return Optional.empty();
    }

    private <T> Optional<T> together(Object root, Class<T> kind) {
        return List.copyOf(above.keySet()).stream()
                .filter(thing -> kind.isInstance(thing) && root(thing).equals(root))
                .map(kind::cast)
                .findFirst();
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
