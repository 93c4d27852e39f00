package org.handgrad.derivation.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Opaque;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Type;
import org.handgrad.derivation.core.Variable;
import org.handgrad.derivation.reading.LineReader;

/**
 * Numbers that are differentiated and that nothing defines, as the cost L in {@code ∂L/∂W = ∂L/∂z x^T}. Such a number is some
 * smooth function of what it is differentiated by: of the last of these, if others are made of them.
 */
final class Costs {
    private Costs() {}

    /** Which undefined numbers are differentiated, and by what. */
    static Map<String, Set<String>> in(Definitions definitions, List<Term> sides) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        sides.forEach(side -> collect(side, definitions, found));
        for (Term side : sides) {
            for (String name : definitions.behind(side)) {
                definitions.of(name).ifPresent(array -> collect(array.body(), definitions, found));
            }
        }
        return found;
    }

    private static void collect(Term term, Definitions definitions, Map<String, Set<String>> found) {
        if (term instanceof Derivative derivative
                && derivative.of() instanceof Variable cost
                && cost.at().isEmpty()
                && definitions.of(cost.name()).isEmpty()
                && !cost.name().equals(derivative.by().name())) {
            found.computeIfAbsent(cost.name(), name -> new LinkedHashSet<>())
                    .add(derivative.by().name());
        }
        term.parts().forEach(part -> collect(part, definitions, found));
    }

    /** Lets each of them be some function, those first that others are differentiated by. */
    static void define(Map<String, Set<String>> costs, LineReader reader) {
        List<String> order = new ArrayList<>(costs.keySet());
        order.sort(
                (a, b) -> Boolean.compare(costs.get(a).contains(b), costs.get(b).contains(a)));
        order.forEach(cost -> {
            Set<String> variables = costs.get(cost);
            Definitions definitions = reader.definitions();
            List<Term> first = new ArrayList<>();
            List<Term> second = new ArrayList<>();
            for (String variable : variables) {
                boolean inner = variables.stream()
                        .filter(other -> !other.equals(variable))
                        .anyMatch(other -> definitions.of(other).isPresent()
                                && definitions
                                        .behind(definitions.of(other).get().body())
                                        .contains(variable));
                if (!inner) {
                    Type type = new Type(reader.shape(variable));
                    first.add(weighted(variable, type, "\\1" + cost));
                    second.add(weighted(variable, type, "\\2" + cost));
                }
            }
            Term some = new Apply(Opaque.of(cost, 2), List.of(Algebra.plus(first), Algebra.plus(second)));
            reader.define(cost, Array.number(some));
        });
    }

    /** The sum of all entries, each with a weight of its own. */
    private static Term weighted(String variable, Type type, String weights) {
        Array entries = Array.of(variable, type);
        List<Affine> at =
                entries.axes().stream().map(axis -> Affine.of(axis.index())).toList();
        Term weight = new Variable(weights + variable, at);
        return new Array(entries.axes(), Algebra.times(weight, entries.body())).total();
    }
}
