package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Symbol;

/** Another index that the equation has, or two of them the other way round. */
record WrongIndices() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        Set<String> letters = letters(side);
        List<Repair> found = new ArrayList<>();
        for (Symbol symbol : side.parts(Symbol.class)) {
            for (Expression index : symbol.indices()) {
                for (String letter : letters) {
                    String what = "the index of '%s' should be %s".formatted(side.text(symbol), letter);
                    side.with(EquationDiagnosis.INDEX, index, letter, what).ifPresent(found::add);
                }
            }
            if (symbol.indices().size() == 2) {
                Expression first = symbol.indices().get(0);
                Expression second = symbol.indices().get(1);
                side.with(
                                EquationDiagnosis.INDEX,
                                first.span().start(),
                                second.span().end(),
                                side.text(second) + side.text(first),
                                "the indices of '%s' are in the wrong order".formatted(side.text(symbol)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Set<String> letters(WrongSide side) {
        Set<String> letters = new LinkedHashSet<>();
        for (Expression written : side.sides()) {
            Parts.walk(written, part -> {
                if (part instanceof Symbol s) {
                    s.indices().forEach(index -> letters.add(side.text(index)));
                } else if (part instanceof BigOperator operator) {
                    operator.range().indices().forEach(index -> letters.add(side.text(index)));
                }
            });
        }
        return letters;
    }
}
