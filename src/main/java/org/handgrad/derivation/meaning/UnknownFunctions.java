package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;

/**
 * Functions of which nothing is known, of several arguments or of arrays: a wave of a random quadratic form, in which every
 * entry has coefficients of its own.
 */
final class UnknownFunctions {
    private UnknownFunctions() {}

    /** F(arguments) for an unknown F. */
    static Term of(String name, List<Tensor> arguments) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < arguments.size(); k++) {
            Tensor x = arguments.get(k).renamed();
            List<Position> at = x.axes().stream().map(Position::at).toList();
            Term linear = new Entry(new Quantity("coefficient " + name + k, Optional.empty(), at.size()), at);
            Term square = new Entry(new Quantity("curvature " + name + k, Optional.empty(), at.size()), at);
            Term form = Algebra.plus(
                    Algebra.times(linear, x.body()), Algebra.times(square, Algebra.power(x.body(), new Constant(2))));
            terms.add(x.with(form).total());
        }
        return new Call(new Function.Opaque(name), 0, Algebra.plus(terms));
    }

    /**
     * F of all that nothing else is made of and that depends on one of the variables, and of those variables that nothing
     * depends on. A variable reaches F through the other variables that are made of it, if there are any.
     */
    static Term ofEverything(Quantity unknown, List<Entry> variables, Scope scope) {
        Definitions definitions = scope.symbolic();
        Set<Quantity> all = new LinkedHashSet<>();
        for (Entry variable : variables) {
            boolean inner = !variable.quantity().isOfAnyLayer()
                    && variables.stream()
                            .anyMatch(other -> !other.quantity().equals(variable.quantity())
                                    && definitions.depends(
                                            whole(other.quantity()).body(), variable.quantity()));
            if (inner) {
                continue;
            }
            Set<Quantity> reached = reached(unknown, variable, scope);
            all.addAll(reached.isEmpty() ? Set.of(variable.quantity()) : reached);
        }
        return of(unknown.name(), all.stream().map(UnknownFunctions::whole).toList());
    }

    /** The unknown functions that terms are made of: numbers taken for such, and names before a bracket. */
    static Set<String> in(Scope scope, Term... terms) {
        Set<String> names = new TreeSet<>();
        Set<Quantity> seen = new HashSet<>();
        for (Term term : terms) {
            collect(scope, term, names, seen);
        }
        return names;
    }

    private static void collect(Scope scope, Term term, Set<String> names, Set<Quantity> seen) {
        if (term instanceof Call call && call.function() instanceof Function.Opaque function) {
            if (scope.functions().assumed(function.name()).isEmpty()) {
                names.add(function.name());
            }
        } else if (term instanceof Entry entry && seen.add(inLayer(entry.quantity(), "l"))) {
            scope.symbolic()
                    .of(entry.quantity())
                    .ifPresent(definition -> collect(scope, definition.body(), names, seen));
        }
        term.parts().forEach(part -> collect(scope, part, names, seen));
    }

    /** The quantity in one layer, where its own is any: below every layer there is another. */
    private static Quantity inLayer(Quantity quantity, String letter) {
        return quantity.isOfAnyLayer()
                ? new Quantity(quantity.name(), Optional.of(new Layer(letter, 0)), quantity.rank())
                : quantity;
    }

    /** The meanings in force that no other one is made of. */
    private static List<Scope.Meaning> outermost(Scope scope) {
        return scope.meanings().stream()
                .filter(meaning -> scope.meaning(meaning.quantity())
                        .filter(meaning::equals)
                        .isPresent())
                .filter(meaning -> scope.meanings().stream()
                        .noneMatch(other -> !other.equals(meaning) && uses(other.body(), meaning.quantity())))
                .toList();
    }

    private static boolean uses(Term term, Quantity quantity) {
        return (term instanceof Entry entry && entry.quantity().equals(quantity))
                || term.parts().stream().anyMatch(part -> uses(part, quantity));
    }

    private static Set<Quantity> reached(Quantity unknown, Entry variable, Scope scope) {
        Definitions definitions = scope.symbolic();
        Set<Quantity> reached = new LinkedHashSet<>();
        for (Scope.Meaning meaning : outermost(scope)) {
            Quantity top = inLayer(meaning.quantity(), "L");
            Term entry = whole(top).body();
            if (!contains(meaning.body())
                    && definitions.depends(entry, variable.quantity())
                    && !definitions.depends(entry, unknown)) {
                reached.add(top);
            }
        }
        return reached;
    }

    private static boolean contains(Term term) {
        return term instanceof Slope || term.parts().stream().anyMatch(UnknownFunctions::contains);
    }

    private static Tensor whole(Quantity quantity) {
        List<Index> axes = Stream.generate(() -> Index.fresh("axis"))
                .limit(quantity.rank())
                .toList();
        return new Tensor(new Entry(quantity, axes.stream().map(Position::at).toList()), axes, false);
    }
}
