package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Tuple;

/** The shapes that names are said to have: {@code X \in \mathbb{R}^{n \times d}}. */
final class DeclaredShapes {
    /** A name with so many indices on it. */
    private record Key(String name, int count) {}

    private final CountingLetters letters;
    private final WrittenIndices indices;
    private final Map<Key, List<Expression>> lengths = new HashMap<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> columns = new HashSet<>();

    DeclaredShapes(CountingLetters letters, WrittenIndices indices) {
        this.letters = letters;
        this.indices = indices;
    }

    void see(Chain chain) {
        for (int k = 0; k < chain.links().size(); k++) {
            if (chain.links().get(k).relation() == Relation.IN
                    && chain.sides().get(k + 1) instanceof Power power
                    && power.base() instanceof Symbol set
                    && set.name().letters().equals("R")) {
                List<Expression> axes =
                        power.exponent() instanceof Product product ? product.factors() : List.of(power.exponent());
                Expression side = chain.sides().get(k);
                List<Expression> names = side instanceof Tuple tuple ? tuple.elements() : List.of(side);
                names.stream()
                        .filter(Symbol.class::isInstance)
                        .map(Symbol.class::cast)
                        .forEach(name -> declare(indices.name(name), indices.count(name), axes));
            }
        }
    }

    /** States the lengths of the axes that a name with so many indices has. An axis of length 1 is none. */
    void declare(String name, int count, List<Expression> axes) {
        List<Expression> longer = axes.stream().filter(length -> !isOne(length)).toList();
        lengths.put(new Key(name, count), longer);
        if (axes.size() == 2 && longer.size() == 1) {
            (isOne(axes.get(0)) ? rows : columns).add(name);
        }
        longer.stream().filter(Symbol.class::isInstance).map(Symbol.class::cast).forEach(letters::addWidth);
    }

    private static boolean isOne(Expression length) {
        return length instanceof Numeral number && number.value() == 1;
    }

    boolean isEmpty() {
        return lengths.isEmpty();
    }

    /** How many axes a name with so many indices was declared with. */
    Optional<Integer> rank(String name, int count) {
        return Optional.ofNullable(lengths.get(new Key(name, count))).map(List::size);
    }

    /** How long the axes of a quantity are said to be; nothing where it is not said, or not with a letter or a number. */
    List<Optional<Term>> lengths(Quantity quantity) {
        for (int count = 0; count <= quantity.rank(); count++) {
            for (String name : List.of(quantity.name(), quantity.name().toUpperCase(Locale.ROOT))) {
                List<Expression> declared = lengths.get(new Key(name, count));
                if (declared != null && count + declared.size() == quantity.rank()) {
                    List<Optional<Term>> axes = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
                    declared.forEach(length -> axes.add(length(length, quantity.layer())));
                    return axes;
                }
            }
        }
        return List.of();
    }

    /** {@code n_{l-1}} in layer 2 is n_1. */
    private static Optional<Term> length(Expression length, Optional<Layer> layer) {
        if (length instanceof Numeral number) {
            return Optional.of(new Constant(number.value()));
        }
        if (!(length instanceof Symbol symbol) || symbol.indices().size() > 1) {
            return Optional.empty();
        }
        String name = Names.key(symbol.name());
        if (symbol.indices().isEmpty()) {
            return Optional.of(new Width(name, Optional.empty()));
        }
        Expression index = symbol.indices().get(0);
        return index instanceof Numeral number
                ? Optional.of(new Width(name, Optional.of(Layer.of((int) number.value()))))
                : Shift.of(index)
                        .filter(shift -> layer.isPresent())
                        .map(shift -> new Width(
                                name, layer.map(here -> new Layer(here.letter(), here.offset() + shift.offset()))));
    }

    /** Whether it is a vector that lies: {@code 1 \times d}. */
    boolean isRow(String name) {
        return rows.contains(name);
    }

    /** Whether it is a vector that stands: {@code d \times 1}. */
    boolean isColumn(String name) {
        return columns.contains(name);
    }
}
