package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * An array, said by its entry at the indices of its axes; a number, if it has no axes. Products exist only where lengths are
 * known to be the same.
 *
 * @param axes distinct
 * @param body the entry
 */
public record Array(List<Binder> axes, Term body) {
    public static Array number(Term body) {
        return new Array(List.of(), body);
    }

    /** All entries of a variable. */
    public static Array of(String name, Type type) {
        List<Binder> axes = new ArrayList<>();
        List<Affine> at = new ArrayList<>();
        for (Affine length : type.lengths()) {
            Index index = new Index("a", axes.size());
            axes.add(Binder.upTo(index, length));
            at.add(Affine.of(index));
        }
        return new Array(List.copyOf(axes), new Variable(name, at));
    }

    public int rank() {
        return axes.size();
    }

    /** The entry at these positions. */
    public Term at(List<Affine> positions) {
        Map<Letter, Affine> map = new HashMap<>();
        for (int k = 0; k < axes.size(); k++) {
            map.put(axes.get(k).index(), positions.get(k));
        }
        return Substitution.of(map).in(body);
    }

    /** The letters that are free in it. */
    Set<Letter> letters() {
        Set<Letter> free = new HashSet<>(Letters.free(body));
        axes.forEach(axis -> free.remove(axis.index()));
        return free;
    }

    public Array transposed() {
        List<Binder> turned = new ArrayList<>(axes);
        Collections.reverse(turned);
        return new Array(List.copyOf(turned), body);
    }

    /** Entry by entry; a number counts for every entry. None if the lengths are not the same. */
    public static Optional<Array> entrywise(Array a, Array b, BinaryOperator<Term> operation, Lengths lengths) {
        Array left = a.apartFrom(b);
        Array right = b.apartFrom(left);
        if (left.rank() == 0) {
            return Optional.of(new Array(right.axes, operation.apply(left.body, right.body)));
        }
        if (right.rank() == 0) {
            return Optional.of(new Array(left.axes, operation.apply(left.body, right.body)));
        }
        boolean fits = left.rank() == right.rank();
        for (int k = 0; fits && k < left.rank(); k++) {
            fits = lengths.same(left.axes.get(k).domain(), right.axes.get(k).domain());
        }
        return fits
                ? Optional.of(new Array(left.axes, operation.apply(left.body, right.at(left.positions()))))
                : Optional.empty();
    }

    /** The sum of products over the last axis of the one and the first of the other. None if their lengths are not the same. */
    public static Optional<Array> product(Array a, Array b, Lengths lengths) {
        if (a.rank() == 0 || b.rank() == 0) {
            return entrywise(a, b, Algebra::times, lengths);
        }
        Array left = a.apartFrom(b);
        Array right = b.apartFrom(left);
        Binder along = left.axes.get(left.rank() - 1);
        if (!lengths.same(along.domain(), right.axes.get(0).domain())) {
            return Optional.empty();
        }
        List<Binder> axes = new ArrayList<>(left.axes.subList(0, left.rank() - 1));
        axes.addAll(right.axes.subList(1, right.rank()));
        List<Affine> at = new ArrayList<>(right.positions());
        at.set(0, Affine.of(along.index()));
        Term sum = Algebra.sum(along, Algebra.times(left.body, right.at(at)));
        return Optional.of(new Array(List.copyOf(axes), sum));
    }

    /** The sum of all entries. */
    public Term total() {
        Term sum = body;
        for (int k = rank() - 1; k >= 0; k--) {
            sum = Algebra.sum(axes.get(k), sum);
        }
        return sum;
    }

    private List<Affine> positions() {
        return axes.stream().map(axis -> Affine.of(axis.index())).toList();
    }

    /** With indices that the other does not have. */
    private Array apartFrom(Array other) {
        Set<Letter> taken = new HashSet<>(letters());
        taken.addAll(Letters.free(other.body));
        axes.forEach(axis -> taken.add(axis.index()));
        other.axes.forEach(axis -> taken.add(axis.index()));
        List<Binder> own = new ArrayList<>();
        for (Binder axis : axes) {
            Index fresh = axis.index().fresh(taken);
            taken.add(fresh);
            own.add(new Binder(fresh, axis.domain()));
        }
        return new Array(
                own, at(own.stream().map(axis -> Affine.of(axis.index())).toList()));
    }
}
