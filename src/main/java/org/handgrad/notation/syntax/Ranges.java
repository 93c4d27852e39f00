package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Ellipsis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Range;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Tuple;

/** Understands what stands below a big operator. */
final class Ranges {
    private final List<Symbol> indices = new ArrayList<>();
    private Optional<Expression> from = Optional.empty();
    private Optional<Expression> to;
    private Optional<Expression> condition = Optional.empty();

    private Ranges(Optional<Expression> upper) {
        this.to = upper;
    }

    static Range of(List<Expression> lower, Optional<Expression> upper) {
        Ranges ranges = new Ranges(upper);
        for (int i = 0; i < lower.size(); i++) {
            boolean afterDots = i > 0 && lower.get(i - 1) instanceof Ellipsis && i == lower.size() - 1;
            ranges.add(lower.get(i), afterDots);
        }
        return new Range(List.copyOf(ranges.indices), ranges.from, ranges.to, ranges.condition);
    }

    private void add(Expression element, boolean afterDots) {
        if (afterDots) {
            to = Optional.of(element); // i = 1, \dots, n
        } else if (element instanceof Symbol symbol) {
            indices.add(symbol);
        } else if (element instanceof Chain chain) {
            relation(chain);
        } else if (!(element instanceof Ellipsis)) {
            condition = Optional.of(element);
        }
    }

    private void relation(Chain chain) {
        Expression first = chain.sides().get(0);
        Relation relation = chain.links().get(0).relation();
        boolean two = chain.sides().size() == 2;
        if (two && relation == Relation.EQUAL && first instanceof Symbol index && from.isEmpty()) {
            indices.add(index);
            from(chain.sides().get(1));
        } else if (chain.sides().size() == 3
                && chain.links().stream().allMatch(link -> link.relation() == Relation.LESS_OR_EQUAL)
                && chain.sides().get(1) instanceof Symbol index) {
            indices.add(index);
            from = Optional.of(first);
            to = Optional.of(chain.sides().get(2));
        } else {
            bound(first);
            condition = Optional.of(chain);
        }
    }

    /** {@code i=1\dots n} has both bounds. */
    private void from(Expression value) {
        if (value instanceof Product product
                && product.factors().size() == 3
                && product.factors().get(1) instanceof Ellipsis) {
            from = Optional.of(product.factors().get(0));
            to = Optional.of(product.factors().get(2));
        } else {
            from = Optional.of(value);
        }
    }

    /** The names on the left of a relation are bound. */
    private void bound(Expression left) {
        List<Expression> names = left instanceof Tuple tuple ? tuple.elements() : List.of(left);
        for (Expression name : names) {
            if (name instanceof Symbol symbol) {
                indices.add(symbol);
            }
        }
    }
}
