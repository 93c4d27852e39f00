package org.handgrad.derivation.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Symbol;

/** Reads the functions by their names that no formula of one number says: extrema, softmax, traces, logarithms to a base. */
record StandardFunctions(ExpressionReader reader) {
    /** The function of a name; none if the name means no such function of these arguments. */
    Optional<Tensor> of(String name, Symbol symbol, List<Tensor> arguments, Application application) throws NoMeaning {
        Tensor first = arguments.get(0);
        return switch (name) {
            case "\\max", "max", "\\min", "min" -> Optional.of(extremum(application, name.endsWith("max"), arguments));
            case "softmax" -> Optional.of(softmax(application, first));
            case "sqrt" -> Optional.of(first.with(Algebra.power(first.body(), new Constant(0.5))));
            case "diag" -> first.rank() == 1 ? Optional.of(diagonal(first)) : Optional.empty();
            case "tr" -> first.rank() == 2 ? Optional.of(trace(first)) : Optional.empty();
            default -> {
                boolean logarithm =
                        name.startsWith("\\log_") && symbol.indices().size() == 1 && first.rank() == 0;
                yield logarithm ? Optional.of(logarithm(symbol.indices().get(0), first)) : Optional.empty();
            }
        };
    }

    /** To a base: ln x / ln b. */
    private Tensor logarithm(Expression base, Tensor argument) throws NoMeaning {
        Term own = new Call(Function.Known.LOG, 0, argument.body());
        Term below = new Call(Function.Known.LOG, 0, reader.number(base));
        return argument.with(Algebra.over(own, below));
    }

    private static Tensor extremum(Application application, boolean max, List<Tensor> arguments) throws NoMeaning {
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
        return Tensor.entrywise(
                        a,
                        b,
                        (x, y) -> new Branches(
                                List.of(new Branches.Branch(comparison, x, y, x), Branches.Branch.otherwise(y))))
                .orElseThrow(() -> NoMeaning.misfit(application.span()));
    }

    /** Along the last axis; of an entry, along its last index. */
    private static Tensor softmax(Application application, Tensor z) throws NoMeaning {
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
        Index all = Index.fresh(axis.name());
        Term exp = new Call(Function.Known.EXP, 0, z.body());
        Term sum = Algebra.sum(all, Indices.replace(exp, Map.of(axis, Position.at(all))));
        return z.with(Algebra.over(exp, sum));
    }

    /** A matrix that has a vector for its diagonal. */
    private static Tensor diagonal(Tensor vector) {
        Index down = vector.axes().get(0);
        Index across = Index.fresh(down.name());
        Term body = Algebra.times(vector.body(), new Kronecker(Position.at(down), Position.at(across)));
        return new Tensor(body, List.of(down, across), false);
    }

    private static Tensor trace(Tensor matrix) {
        Index along = Index.fresh(matrix.axes().get(0).name());
        return Tensor.of(Algebra.sum(along, matrix.at(List.of(along, along))));
    }
}
