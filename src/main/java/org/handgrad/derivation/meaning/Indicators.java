package org.handgrad.derivation.meaning;

import java.util.List;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Symbol;

/** Reads {@code \mathbb{1}(z > 0)} and {@code \mathbf{1}_{z > 0}}: 1 where it is so, else 0. */
final class Indicators {
    private final ExpressionReader reader;

    Indicators(ExpressionReader reader) {
        this.reader = reader;
    }

    /** Whether this is the 1 that indicators, and vectors of ones, are written with. */
    static boolean isOne(Symbol symbol) {
        boolean set = symbol.name().style() == Name.Style.BOLD || symbol.name().style() == Name.Style.BLACKBOARD;
        return symbol.name().letters().equals("1") && set;
    }

    /** {@code \mathbf{1}} is a vector of ones, with a condition an indicator. */
    Tensor read(Symbol one) throws NoMeaning {
        boolean condition = one.indices().size() == 1 && one.indices().get(0) instanceof Chain;
        return condition
                ? of((Chain) one.indices().get(0))
                : new Tensor(Constant.ONE, List.of(Index.fresh("1")), false);
    }

    /** Of arrays, entry by entry. */
    Tensor of(Chain condition) throws NoMeaning {
        Branches.Comparison comparison = CaseReader.comparison(condition);
        Tensor left = reader.read(condition.sides().get(0));
        Tensor right = reader.read(condition.sides().get(1));
        return Tensor.entrywise(left, right, (a, b) -> indicator(comparison, a, b))
                .orElseThrow(() -> NoMeaning.misfit(condition.span()));
    }

    private static Term indicator(Branches.Comparison comparison, Term left, Term right) {
        Branches.Branch where = new Branches.Branch(comparison, left, right, Constant.ONE);
        return new Branches(List.of(where, Branches.Branch.otherwise(Constant.ZERO)));
    }
}
