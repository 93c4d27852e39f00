package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Application;

/** Functions of arrays, and the larger and the smaller of two. */
final class ArrayFunctions {
    private final Lowering lowering;

    ArrayFunctions(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Of {@code a_1, …, a_k}, all of a. */
    Tensor all(Tensor first) {
        if (!(first.body() instanceof Entry entry) || entry.at().isEmpty()) {
            return first;
        }
        Index axis = lowering.indexing().fresh("axis");
        List<Position> at = new ArrayList<>(entry.at());
        at.set(at.size() - 1, Position.at(axis));
        return new Tensor(new Entry(entry.quantity(), at), List.of(axis), false);
    }

    Tensor extremum(Application application, boolean max, List<Tensor> arguments) throws NoMeaning {
        if (arguments.size() == 1) {
            throw new NoMeaning(application.span(), "over which index is not said");
        }
        Tensor a = arguments.get(0);
        Tensor b = arguments.get(1);
        if (arguments.size() != 2) {
            throw new NoMeaning(application.span(), "of two arguments at most");
        }
        if (max && a.body().equals(Constant.ZERO)) {
            return b.with(new Call(Function.Known.RELU, 0, b.body()));
        }
        if (max && b.body().equals(Constant.ZERO)) {
            return a.with(new Call(Function.Known.RELU, 0, a.body()));
        }
        Branches.Comparison comparison = max ? Branches.Comparison.GREATER_OR_EQUAL : Branches.Comparison.LESS_OR_EQUAL;
        return lowering.entrywise(
                a,
                b,
                (x, y) -> new Branches(List.of(
                        new Branches.Branch(comparison, x, y, x),
                        new Branches.Branch(Branches.Comparison.ALWAYS, Constant.ZERO, Constant.ZERO, y))),
                application.span());
    }

    /** Along the last axis; of an entry, along its last index. */
    Tensor softmax(Application application, Tensor z) throws NoMeaning {
        Index axis;
        if (z.rank() > 0) {
            axis = z.axes().get(z.rank() - 1);
        } else if (z.body() instanceof Entry entry
                && !entry.at().isEmpty()
                && entry.at().get(entry.at().size() - 1).isPlain()) {
            axis = entry.at().get(entry.at().size() - 1).index().get();
        } else {
            throw new NoMeaning(application.span(), "softmax is of a vector: which one is not plain");
        }
        Index all = lowering.indexing().fresh(axis.name());
        Term exp = new Call(Function.Known.EXP, 0, z.body());
        Term sum = Algebra.sum(all, Indices.replace(exp, Map.of(axis, Position.at(all))));
        return z.with(Algebra.over(exp, sum));
    }

    /** A matrix that has a vector for its diagonal. */
    Tensor diagonal(Tensor vector) {
        Index down = vector.axes().get(0);
        Index across = lowering.indexing().fresh(down.name());
        Term body = Algebra.times(vector.body(), new Kronecker(Position.at(down), Position.at(across)));
        return new Tensor(body, List.of(down, across), false);
    }

    Tensor trace(Tensor matrix) {
        Index along = lowering.indexing().fresh(matrix.axes().get(0).name());
        return Tensor.of(Algebra.sum(along, matrix.at(List.of(along, along))));
    }
}
