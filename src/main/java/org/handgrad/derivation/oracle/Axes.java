package org.handgrad.derivation.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Counter;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/**
 * Which axes are as long as each other: those that share an index, in an equation or in a definition behind it, and those that
 * are said to have one length. Besides axes, indices, widths and numbers are among the things that have a length.
 */
final class Axes {
    /** Longer axes are shortened: what is true of 784 entries is of 5. */
    private static final int LONGEST = 8;

    /** One axis of a quantity, counted from 0. */
    record Axis(Quantity quantity, int number) {}

    private final Definitions definitions;
    private final Map<Object, Object> above = new LinkedHashMap<>(); // of each thing, one that is as long, up to a root
    private final Map<Object, Integer> fixed = new HashMap<>();
    private final Map<Object, Integer> atLeast = new HashMap<>();
    private final Set<Quantity> seen = new HashSet<>();

    Axes(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Takes a term into account, and what it is made of. */
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
                fixed.merge(root(fold.index()), (int) c.value(), Math::max); // of two sums, the longer one
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
            lengths.get(k).ifPresent(length -> {
                join(axis, length);
                if (length instanceof Constant number && number.value() <= LONGEST) {
                    fixed.put(root(axis), (int) number.value());
                }
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
                fixed.merge(second, fixed.get(first), Math::max);
            }
            if (atLeast.containsKey(first)) {
                atLeast.merge(second, atLeast.get(first), Math::max);
            }
        }
    }

    /** The one that stands for all that are as long as a thing. */
    Object root(Object thing) {
        above.putIfAbsent(thing, thing);
        Object here = thing;
        while (!above.get(here).equals(here)) {
            here = above.get(here);
        }
        return here;
    }

    /** All things of one kind that are as long as something, in the order they were seen. */
    <T> List<T> together(Object thing, Class<T> kind) {
        Object root = root(thing);
        return all(kind).stream().filter(other -> root(other).equals(root)).toList();
    }

    /** All things of one kind. */
    <T> List<T> all(Class<T> kind) {
        return List.copyOf(above.keySet()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The length that is said to be that of a thing. */
    OptionalInt fixed(Object thing) {
        Integer length = fixed.get(root(thing));
        return length == null ? OptionalInt.empty() : OptionalInt.of(Math.max(length, atLeast(thing)));
    }

    /** The largest number that stands for an index there. */
    int atLeast(Object thing) {
        return atLeast.getOrDefault(root(thing), 0);
    }
}
