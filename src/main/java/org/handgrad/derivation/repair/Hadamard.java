package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.derivation.Diagnosis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Product;

/** A factor more that is multiplied entry by entry, at the whole side or at a factor of it. */
record Hadamard() implements Change {
    @Override
    public List<Repair> of(WrongSide side) {
        Set<Expression> places = new LinkedHashSet<>(List.of(side.right()));
        side.parts(Product.class).forEach(product -> places.addAll(product.factors()));
        List<Repair> found = new ArrayList<>();
        for (Expression place : places) {
            boolean whole = place == side.right();
            String text = place instanceof Product ? "(" + side.text(place) + ")" : side.bracketed(place);
            for (String factor : side.factors()) {
                String product = text + " \\odot " + factor;
                String what = "the factor '%s' is missing".formatted(factor);
                side.with(Diagnosis.MISSING_FACTOR, place, whole ? product : "(" + product + ")", what)
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
