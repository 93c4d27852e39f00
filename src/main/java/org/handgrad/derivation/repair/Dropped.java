package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;

/** One factor less, or several that stand side by side. */
record Dropped() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Product product : side.parts(Product.class)) {
            int count = product.factors().size();
            for (int from = 0; from < count; from++) {
                for (int to = from + 1; to <= count && to - from < count; to++) {
                    without(product.factors(), from, to, product, side, found);
                }
            }
        }
        return found;
    }

    private static void without(
            List<Expression> factors, int from, int to, Product product, WrongSide side, List<Repair> found) {
        StringBuilder rest = new StringBuilder();
        StringBuilder lost = new StringBuilder();
        for (int k = 0; k < factors.size(); k++) {
            boolean out = k >= from && k < to;
            (out ? lost : rest).append(side.bracketed(factors.get(k))).append(' ');
        }
        Expression first = factors.get(from);
        boolean number = to - from == 1 && first instanceof Numeral;
        boolean fraction = to - from == 1 && first instanceof Quotient;
        EquationDiagnosis diagnosis = number
                ? EquationDiagnosis.CONSTANT_FACTOR
                : fraction ? EquationDiagnosis.LOST_FRACTION : EquationDiagnosis.EXTRA_FACTOR;
        String what = "'%s' should not be there".formatted(lost.toString().strip());
        side.with(diagnosis, product, rest.toString().strip(), what).ifPresent(found::add);
    }
}
