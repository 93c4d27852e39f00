package org.handgrad.derivation.term;

import java.util.List;
import java.util.Optional;

/** What quantities are made of. */
public interface Definitions {
    /**
     * What an entry of a quantity is.
     *
     * @param parameters the indices of its axes
     * @param body the entry there
     */
    record Definition(List<Index> parameters, Term body) {
        /** The entry at other positions. */
        public Term at(List<Position> positions) {
            java.util.Map<Index, Position> map = new java.util.HashMap<>();
            for (int k = 0; k < parameters.size(); k++) {
                map.put(parameters.get(k), positions.get(k));
            }
            return Indices.replace(body, map);
        }
    }

    /** The definition of a quantity; none if its entries are free. */
    Optional<Definition> of(Quantity quantity);

    /** How long the axes of a quantity are said to be: widths and numbers; fewer than it has, or none, where it is not said. */
    default List<Optional<Term>> lengths(Quantity quantity) {
        return List.of();
    }

    /**
     * Whether an index that ends at a bound comes to a position. Where lengths are letters, an axis of length n ends at n.
     *
     * @param bound a number or a width
     */
    default boolean reaches(Term bound, Position position) {
        return position.index().isPresent() || !(bound instanceof Constant last) || position.offset() <= last.value();
    }

    /** Whether a term contains a quantity, through definitions too. */
    default boolean depends(Term term, Quantity on) {
        if (term instanceof Entry entry) {
            return entry.quantity().equals(on)
                    || of(entry.quantity())
                            .map(definition -> depends(definition.body(), on))
                            .orElse(false);
        }
        for (Term part : term.parts()) {
            if (depends(part, on)) {
                return true;
            }
        }
        return false;
    }
}
