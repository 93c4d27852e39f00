package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;

/** Brackets that were lost: {@code X^T X w - y} for {@code X^T (X w - y)}. */
record LostBrackets() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Sum sum : side.parts(Sum.class)) {
            opening(sum.terms().get(0).operand(), sum, side, found);
        }
        return found;
    }

    /** At each factor of what the sum begins with, and at what is summed there. */
    private static void opening(Expression first, Sum sum, WrongSide side, List<Repair> found) {
        if (first instanceof Product product) {
            for (int k = 1; k < product.factors().size(); k++) {
                Expression factor = product.factors().get(k);
                around(factor, sum, side, found);
                opening(factor, sum, side, found);
            }
        } else if (first instanceof BigOperator operator) {
            around(operator.body(), sum, side, found);
            opening(operator.body(), sum, side, found);
        }
    }

    private static void around(Expression from, Sum sum, WrongSide side, List<Repair> found) {
        int start = side.withBrackets(from).start();
        int end = sum.span().end();
        String inside = side.text(new Span(start, end));
        side.with(EquationDiagnosis.MISSING_FACTOR, start, end, "(" + inside + ")", "brackets are missing")
                .ifPresent(found::add);
    }
}
