package org.handgrad.derivation.reading;

import java.util.List;
import java.util.Optional;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Tuple;

/**
 * A shape that the note states: {@code X \in \mathbb{R}^{n \times d}}.
 *
 * @param axes the lengths of its axes but those of length 1
 * @param direction of a vector, where one axis has length 1
 */
record Declared(Symbol name, List<Expression> axes, Optional<VectorDirection> direction) {
    /** The shapes that a formula states. */
    static List<Declared> in(Expression formula) {
        if (!(formula instanceof Chain chain)
                || chain.links().get(0).relation() != Relation.IN
                || !(chain.sides().get(1) instanceof Power power)
                || !(power.base() instanceof Symbol set)
                || !set.name().letters().equals("R")) {
            return List.of();
        }
        Expression shape = power.exponent();
        List<Expression> axes = shape instanceof Product product ? product.factors() : List.of(shape);
        List<Expression> longer = axes.stream().filter(axis -> !isOne(axis)).toList();
        Optional<VectorDirection> direction = axes.size() == 2 && longer.size() == 1
                ? Optional.of(isOne(axes.get(0)) ? VectorDirection.ROW : VectorDirection.COLUMN)
                : Optional.empty();
        Expression first = chain.sides().get(0);
        List<Expression> names = first instanceof Tuple tuple ? tuple.elements() : List.of(first);
        return names.stream()
                .filter(Symbol.class::isInstance)
                .map(name -> new Declared((Symbol) name, longer, direction))
                .toList();
    }

    private static boolean isOne(Expression axis) {
        return axis instanceof Numeral number && number.value() == 1;
    }
}
