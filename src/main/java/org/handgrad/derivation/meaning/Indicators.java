package org.handgrad.derivation.meaning;

import java.util.List;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Index;
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

    Tensor of(Chain condition) throws NoMeaning {
        return Tensor.of(new Branches(List.of(
                new Branches.Branch(
                        CaseReader.comparison(condition),
                        reader.number(condition.sides().get(0)),
                        reader.number(condition.sides().get(1)),
                        Constant.ONE),
                Branches.Branch.otherwise(Constant.ZERO))));
    }
}
