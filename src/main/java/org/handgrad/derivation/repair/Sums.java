package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Product;

/** A sum that is too much, or one that is lost. */
record Sums() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (BigOperator operator : side.parts(BigOperator.class)) {
            if (operator.kind() == BigOperator.Kind.SUM) {
                String body = side.bracketed(operator.body());
                side.with(EquationDiagnosis.SPURIOUS_SUM, operator, body, "only one term of the sum is left")
                        .ifPresent(found::add);
            }
        }
        Expression right = side.right();
        Set<String> signs = new LinkedHashSet<>(side.material().sums());
        side.ownIndices().forEach(letter -> signs.add("\\sum_{%s}".formatted(letter)));
        for (String sum : signs) {
            side.with(EquationDiagnosis.MISSING_SUM, right, sum + " " + side.bracketedSum(right), "a sum is missing")
                    .ifPresent(found::add);
            if (right instanceof Product product) {
                for (Expression factor : product.factors()) {
                    int at = factor.span().start();
                    side.with(EquationDiagnosis.MISSING_SUM, at, at, sum + " ", "a sum is missing")
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }
}
