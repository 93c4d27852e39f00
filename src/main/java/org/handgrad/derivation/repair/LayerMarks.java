package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** The layer below, or the one above. */
record LayerMarks() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Symbol symbol : side.parts(Symbol.class)) {
            for (Mark mark : symbol.marks()) {
                boolean layer = mark.kind() == Mark.Kind.ROUND || mark.kind() == Mark.Kind.SQUARE;
                if (layer && mark.content().isPresent()) {
                    Expression written = mark.content().get();
                    for (String other : others(written, side)) {
                        String what = "'%s' is of layer %s".formatted(side.text(symbol), other);
                        side.with(EquationDiagnosis.WRONG_LAYER, written, other, what)
                                .ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> others(Expression layer, WrongSide side) {
        String text = side.text(layer);
        if (layer instanceof Numeral number) {
            return List.of(String.valueOf((int) number.value() - 1), String.valueOf((int) number.value() + 1));
        }
        if (layer instanceof Symbol) {
            return List.of(text + "-1", text + "+1");
        }
        if (layer instanceof Sum sum) {
            String letter = side.text(sum.terms().get(0).operand());
            return List.of(letter, letter + "-1", letter + "+1");
        }
        return List.of();
    }
}
