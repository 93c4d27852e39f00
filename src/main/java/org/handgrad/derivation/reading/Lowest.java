package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Symbol;

/** The lowest layers that formulas mention. */
final class Lowest {
    private Lowest() {}

    /** Every symbol in a formula. */
    static List<Symbol> symbols(Expression formula) {
        List<Symbol> found = new ArrayList<>();
        Parts.walk(formula, part -> {
            if (part instanceof Symbol symbol) {
                found.add(symbol);
            }
        });
        return found;
    }

    /** By the letter of the layer; numbers have none. */
    static Map<String, Level> of(NoteEvidence evidence, List<Expression> formulas) {
        Map<String, Level> lowest = new HashMap<>();
        for (Expression formula : formulas) {
            for (Symbol symbol : symbols(formula)) {
                try {
                    evidence.called(symbol)
                            .level()
                            .ifPresent(level ->
                                    lowest.merge(level.letter(), level, (a, b) -> a.offset() <= b.offset() ? a : b));
                } catch (Unread e) {
                    // what is not read is of no level
                }
            }
        }
        return lowest;
    }

    /** Whether something is differentiated in a formula. */
    static boolean isDerived(Expression formula) {
        return Parts.first(formula, Derivative.class).isPresent();
    }
}
