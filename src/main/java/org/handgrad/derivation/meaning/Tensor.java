package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Term;

/**
 * What an expression stands for: a number if it has no axes, else an array, said by its entry at the axes' indices.
 *
 * @param row whether a vector lies, as x^T does
 */
record Tensor(Term body, List<Index> axes, boolean row) {
    static Tensor of(Term number) {
        return new Tensor(number, List.of(), false);
    }

    int rank() {
        return axes.size();
    }

    Tensor with(Term other) {
        return new Tensor(other, axes, row);
    }

    /** The entry at other indices. */
    Term at(List<Index> indices) {
        Map<Index, Position> map = new HashMap<>();
        for (int k = 0; k < axes.size(); k++) {
            map.put(axes.get(k), Position.at(indices.get(k)));
        }
        return Indices.replace(body, map);
    }

    Term atPositions(List<Position> positions) {
        Map<Index, Position> map = new HashMap<>();
        for (int k = 0; k < positions.size(); k++) {
            map.put(axes.get(k), positions.get(k));
        }
        return Indices.replace(body, map);
    }

    /** With axes of its own. */
    Tensor renamed() {
        List<Index> own = axes.stream().map(axis -> Index.fresh(axis.name())).toList();
        return new Tensor(at(own), own, row);
    }

    /** The sum of all entries. */
    Term total() {
        Term sum = body;
        for (int k = rank() - 1; k >= 0; k--) {
            sum = Algebra.sum(axes.get(k), sum);
        }
        return sum;
    }

    Tensor transposed() {
        if (rank() == 2) {
            return new Tensor(body, List.of(axes.get(1), axes.get(0)), false);
        }
        return rank() == 1 ? new Tensor(body, axes, !row) : this;
    }

    /** Entry by entry; a number, or a vector beside a matrix, counts for every entry, or for every row. None if it does not fit. */
    static Optional<Tensor> entrywise(Tensor a, Tensor b, BinaryOperator<Term> operation) {
        if (a.rank() < b.rank()) {
            return entrywise(b, a, (x, y) -> operation.apply(y, x));
        }
        if (b.rank() == 0) {
            return Optional.of(a.with(operation.apply(a.body, b.body)));
        }
        if (a.rank() == b.rank()) {
            return Optional.of(a.with(operation.apply(a.body, b.at(a.axes))));
        }
        if (a.rank() == 2 && b.rank() == 1) {
            return Optional.of(a.with(operation.apply(a.body, b.at(List.of(a.axes.get(1))))));
        }
        return Optional.empty();
    }

    /** The product of matrices and vectors. None if it does not fit. */
    static Optional<Tensor> product(Tensor a, Tensor b) {
        if (a.rank() == 0 || b.rank() == 0) {
            return entrywise(a, b, Algebra::times);
        }
        if (a.rank() == 1 && b.rank() == 1) {
            if (a.row && !b.row) {
                return Optional.of(of(contracted(a, b)));
            }
            if (!a.row && b.row) {
                Index own = a.axes.get(0);
                return Optional.of(new Tensor(Algebra.times(a.body, b.body), List.of(own, b.axes.get(0)), false));
            }
            return entrywise(a, b, Algebra::times);
        }
        if ((a.rank() == 1 && !a.row) || (b.rank() == 1 && b.row)) {
            return Optional.empty();
        }
        List<Index> axes = new ArrayList<>(a.axes.subList(0, a.rank() - 1));
        axes.addAll(b.axes.subList(1, b.rank()));
        return Optional.of(new Tensor(contracted(a, b), List.copyOf(axes), a.rank() == 1));
    }

    /** Σ over the last axis of the one and the first of the other. */
    private static Term contracted(Tensor a, Tensor b) {
        Index index = a.axes.get(a.rank() - 1);
        Term right = Indices.replace(b.body, Map.of(b.axes.get(0), Position.at(index)));
        return Algebra.sum(index, Algebra.times(a.body, right));
    }
}
