package org.handgrad.derivation.meaning;

import java.util.List;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Constant;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Symbol;

/** Reads {@code \mathbb{1}(z > 0)} and {@code \mathbf{1}_{z > 0}}: 1 where it is so, else 0. */
final class Indicators {
    private final Lowering lowering;

    Indicators(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether this is the 1 that indicators, and vectors of ones, are written with. */
    static boolean isOne(Symbol symbol) {
        boolean set = symbol.name().style() == Name.Style.BOLD || symbol.name().style() == Name.Style.BLACKBOARD;
        return symbol.name().letters().equals("1") && set;
    }

    Tensor of(Chain condition) throws NoMeaning {
        return Tensor.of(new Branches(List.of(
                new Branches.Branch(
                        CaseReader.comparison(condition),
                        lowering.number(condition.sides().get(0)),
                        lowering.number(condition.sides().get(1)),
                        Constant.ONE),
                new Branches.Branch(Branches.Comparison.ALWAYS, Constant.ZERO, Constant.ZERO, Constant.ZERO))));
    }
}
