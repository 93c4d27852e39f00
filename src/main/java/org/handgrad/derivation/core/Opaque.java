package org.handgrad.derivation.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A function of which only the name is known, or a derivative of it: some smooth function is drawn for it. A family, f_i(x), is
 * a function of i and x.
 *
 * @param orders how often it is differentiated by each argument
 */
public record Opaque(String name, List<Integer> orders) implements Primitive {
    public static Opaque of(String name, int arguments) {
        return new Opaque(name, Collections.nCopies(arguments, 0));
    }

    @Override
    public Term derivative(int k, List<Term> arguments) {
        List<Integer> higher = new ArrayList<>(orders);
        higher.set(k, higher.get(k) + 1);
        return new Apply(new Opaque(name, List.copyOf(higher)), arguments);
    }

    @Override
    public String latex() {
        boolean plain = orders.stream().allMatch(order -> order == 0);
        return name + (plain ? "" : "^{" + orders + "}") + "(#*)";
    }
}
