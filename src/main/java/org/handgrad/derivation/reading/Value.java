package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Term;

/**
 * An array, and how it lies.
 *
 * @param direction of a vector; of anything else it means nothing
 */
public record Value(Array array, VectorDirection direction) {
    static Value number(Term body) {
        return new Value(Array.number(body), VectorDirection.COLUMN);
    }

    public int rank() {
        return array.rank();
    }

    /** Its value, of a number. */
    Term number() {
        if (rank() > 0) {
            throw Unread.misfit("an array in the place of a number");
        }
        return array.body();
    }

    Affine length(int axis) {
        return array.axes().get(axis).domain().to();
    }

    Value each(UnaryOperator<Term> function) {
        return new Value(new Array(array.axes(), function.apply(array.body())), direction);
    }

    Value transposed() {
        return new Value(array.transposed(), direction.turned());
    }

    /** Whether axes of two are as long as each other. */
    static boolean fits(Value a, int axis, Value b, int other, Fit fit) {
        return fit.same(a.length(axis), b.length(other));
    }

    /** Entry by entry; a number counts for every entry, and a vector for every row of a matrix. */
    static Value entrywise(Value a, Value b, BinaryOperator<Term> operation, Fit fit) {
        if (a.rank() > 0 && b.rank() > 0) {
            int shorter = Math.min(a.rank(), b.rank());
            for (int k = 1; k <= shorter; k++) {
                if (!fits(a, a.rank() - k, b, b.rank() - k, fit)) {
                    throw Unread.misfit("lengths that differ side by side");
                }
            }
        }
        Value longer = a.rank() >= b.rank() ? a : b;
        List<Affine> at = longer.array.axes().stream()
                .map(axis -> Affine.of(axis.index()))
                .toList();
        Term left = a.array.at(at.subList(at.size() - a.rank(), at.size()));
        Term right = b.array.at(at.subList(at.size() - b.rank(), at.size()));
        return new Value(new Array(longer.array.axes(), operation.apply(left, right)), longer.direction);
    }

    /** Row times column, and whatever else of matrices and vectors has a product. */
    static Value product(Value a, Value b, Fit fit) {
        if (a.rank() == 0 || b.rank() == 0) {
            return entrywise(a, b, Algebra::times, fit);
        }
        boolean outer = a.rank() == 1 && b.rank() == 1 && a.direction == VectorDirection.COLUMN;
        if (outer) {
            List<Binder> axes = new ArrayList<>(a.array.axes());
            axes.addAll(b.array.axes());
            return new Value(new Array(axes, Algebra.times(a.array.body(), b.array.body())), VectorDirection.COLUMN);
        }
        boolean lies = (a.rank() == 1 && a.direction == VectorDirection.COLUMN)
                || (b.rank() == 1 && b.direction == VectorDirection.ROW);
        if (lies || a.rank() > 2 || b.rank() > 2 || !fits(a, a.rank() - 1, b, 0, fit)) {
            throw Unread.misfit("a product whose shapes do not fit");
        }
        Binder along = a.array.axes().get(a.rank() - 1);
        List<Affine> at = new ArrayList<>(
                b.array.axes().stream().map(axis -> Affine.of(axis.index())).toList());
        at.set(0, Affine.of(along.index()));
        List<Binder> axes = new ArrayList<>(a.array.axes().subList(0, a.rank() - 1));
        axes.addAll(b.array.axes().subList(1, b.rank()));
        Term sum = Algebra.sum(along, Algebra.times(a.array.body(), b.array.at(at)));
        return new Value(new Array(axes, sum), a.rank() == 1 ? VectorDirection.ROW : VectorDirection.COLUMN);
    }

    /** The sum of the products of entries that are at the same place. */
    static Term inner(Value a, Value b, Fit fit) {
        return entrywise(a, b, Algebra::times, fit).array.total();
    }
}
