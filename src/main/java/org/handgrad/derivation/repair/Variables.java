package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Symbol;

/** Another name that the note has. */
record Variables() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Symbol symbol : side.parts(Symbol.class)) {
            String text = side.text(symbol);
            for (String other : side.factors()) {
                if (isName(other) && !other.equals(text)) {
                    String what = "'%s' should be '%s'".formatted(text, other);
                    side.with(EquationDiagnosis.WRONG_VARIABLE, symbol, other, what)
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isName(String factor) {
        boolean plain = (factor.matches("[A-Za-z\\\\].*") && !factor.contains("("))
                || factor.matches("[A-Za-z]_?.*\\^\\{\\(.*\\)}");
        return plain && !factor.contains(" ") && !factor.contains("frac");
    }
}
