package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** An array transposed, or not transposed; two factors the other way round. */
record Transposes() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Expression e : side.parts()) {
            if (e instanceof Symbol) {
                String text = side.text(e);
                String what = "'%s' is transposed".formatted(text);
                side.with(EquationDiagnosis.TRANSPOSED, e, transposed(text), what)
                        .ifPresent(found::add);
            }
            if (e instanceof Transpose transpose) {
                String text = side.text(transpose.operand());
                side.with(EquationDiagnosis.TRANSPOSED, e, text, "'%s' is not transposed".formatted(text))
                        .ifPresent(found::add);
            }
            if (isTransposed(e, side)) {
                Expression base = ((Power) e).base();
                String what = "'%s' is not transposed".formatted(side.text(base));
                side.with(EquationDiagnosis.TRANSPOSED, e, side.bracketed(base), what)
                        .ifPresent(found::add);
            }
        }
        side.parts(Product.class).forEach(product -> swapped(product, side, found));
        return found;
    }

    private static void swapped(Product product, WrongSide side, List<Repair> found) {
        for (int k = 0; k + 1 < product.factors().size(); k++) {
            Expression a = product.factors().get(k);
            Expression b = product.factors().get(k + 1);
            if (a instanceof Numeral || b instanceof Numeral) {
                continue;
            }
            side.with(
                            EquationDiagnosis.TRANSPOSED,
                            side.withBrackets(a).start(),
                            side.withBrackets(b).end(),
                            flipped(a, side) + " " + flipped(b, side),
                            "both factors are transposed the other way")
                    .ifPresent(found::add);
            for (String first : flips(b, side)) {
                for (String second : flips(a, side)) {
                    side.with(
                                    EquationDiagnosis.TRANSPOSED,
                                    side.withBrackets(a).start(),
                                    side.withBrackets(b).end(),
                                    first + " " + second,
                                    "the factors are in the wrong order")
                            .ifPresent(found::add);
                }
            }
        }
    }

    private static List<String> flips(Expression e, WrongSide side) {
        return List.of(side.bracketed(e), flipped(e, side));
    }

    private static String flipped(Expression e, WrongSide side) {
        if (e instanceof Transpose transpose) {
            return side.bracketed(transpose.operand());
        }
        return isTransposed(e, side) ? side.bracketed(((Power) e).base()) : transposed(side.bracketed(e));
    }

    private static boolean isTransposed(Expression e, WrongSide side) {
        return e instanceof Power power && side.text(power.exponent()).equals("T");
    }

    private static String transposed(String text) {
        return (text.contains("^") ? "(" + text + ")" : text) + "^T";
    }
}
