package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Span;

/** A factor more that is multiplied entry by entry: at the whole side, or at factors of it that stand side by side. */
record Hadamard() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        Expression right = side.right();
        List<Repair> found = new ArrayList<>();
        String whole = right instanceof Product ? side.text(right) : side.bracketed(right);
        for (String factor : side.material().entrywise()) {
            with(right.span(), whole + " \\odot " + factor, factor, side, found);
        }
        for (Product product : side.parts(Product.class)) {
            runs(product, side, found);
        }
        return found;
    }

    private static void runs(Product product, WrongSide side, List<Repair> found) {
        int count = product.factors().size();
        for (int from = 0; from < count; from++) {
            for (int to = from + 1; to <= count && to - from < count; to++) {
                Span first = side.withBrackets(product.factors().get(from));
                Span run = Span.over(first, side.withBrackets(product.factors().get(to - 1)));
                for (String factor : side.material().entrywise()) {
                    with(run, "(" + side.text(run) + " \\odot " + factor + ")", factor, side, found);
                }
            }
        }
    }

    private static void with(Span place, String by, String factor, WrongSide side, List<Repair> found) {
        String what = "the factor '%s' is missing".formatted(factor);
        side.with(EquationDiagnosis.MISSING_FACTOR, place.start(), place.end(), by, what)
                .ifPresent(found::add);
    }
}
