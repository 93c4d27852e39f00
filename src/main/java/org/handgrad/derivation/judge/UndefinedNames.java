package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Symbol;

/** What a note does not define of the functions and quantities in a line, where that leaves open what the line claims. */
final class UndefinedNames {
    private final Meanings meanings;
    private final Scope scope;

    UndefinedNames(Meanings meanings) {
        this.meanings = meanings;
        this.scope = meanings.scope();
    }

    /** What the note does not say, if it leaves anything open. */
    Optional<String> in(Sides sides) {
        return undefined(sides).or(() -> argument(Stream.of(sides.left(), sides.right())));
    }

    private Optional<String> undefined(Sides sides) {
        for (String name : sides.unknown()) {
            boolean usedAbove = scope.meanings().stream().anyMatch(meaning -> applies(meaning.body(), name));
            if (!usedAbove
                    && !isComposed(sides.left(), name)
                    && !(isLinear(sides.left(), name) && isLinear(sides.right(), name))) {
                return Optional.of("the note does not say what %s is".formatted(name));
            }
        }
        Set<Quantity> differentiated = new HashSet<>(Quantities.differentiated(sides.left()));
        differentiated.addAll(Quantities.differentiated(sides.right()));
        Optional<String> alone = Quantities.behind(scope, sides).stream()
                .filter(quantity -> sides.unknown().contains(quantity.name())
                        && scope.stated(quantity).isEmpty())
                .filter(quantity -> scope.meanings().stream().anyMatch(m -> applies(m.body(), quantity.name())))
                .map(quantity -> "the note does not say what %s is a function of".formatted(quantity.name()))
                .sorted()
                .findFirst();
        if (alone.isPresent()) {
            return alone;
        }
        return differentiated.stream()
                .filter(quantity -> scope.meanings().stream()
                        .noneMatch(meaning -> meaning.quantity().name().equals(quantity.name())))
                .filter(quantity -> scope.meaning(quantity).isEmpty())
                .map(quantity -> "the note does not say what %s is".formatted(quantity.name()))
                .sorted()
                .findFirst();
    }

    /** An argument of a function that is differentiated by another one, and has a definition of its own: f(x, y) of any y. */
    private Optional<String> argument(Stream<Term> terms) {
        return terms.flatMap(term -> {
                    Optional<String> here = Optional.empty();
                    if (term instanceof Slope slope && slope.of() instanceof Entry of) {
                        here = scope.functions().formula(of.quantity().name()).stream()
                                .flatMap(formula -> formula.variables().stream())
                                .map(Entry::quantity)
                                .filter(q -> !q.equals(slope.by().quantity())
                                        && scope.stated(q)
                                                .filter(meaning -> !(meaning.body() instanceof Constant))
                                                .isPresent())
                                .map(q -> "%s is any argument of %s, and is defined above"
                                        .formatted(q.name(), of.quantity().name()))
                                .findFirst();
                    }
                    return here.or(() -> argument(term.parts().stream())).stream();
                })
                .findFirst();
    }

    private static boolean applies(Term term, String function) {
        return (term instanceof Call call
                        && call.function() instanceof Function.Opaque opaque
                        && opaque.name().equals(function))
                || term.parts().stream().anyMatch(part -> applies(part, function));
    }

    /** {@code (u(x) v(x))'}: what is claimed of a formula of unknown functions is claimed of all functions. */
    private static boolean isComposed(Term side, String function) {
        return side instanceof Slope slope
                && !(slope.of() instanceof Entry)
                && !(slope.of() instanceof Slope)
                && !(slope.of() instanceof Call call && call.argument() instanceof Entry)
                && applies(slope.of(), function);
    }

    /** Whether every term has a derivative of an unknown quantity: then nothing but the chain rule is claimed of it. */
    private boolean isLinear(Term side, String name) {
        List<Term> terms = side instanceof Plus sum ? sum.parts() : List.of(side);
        return terms.stream().allMatch(term -> derives(term, name, new HashSet<>()));
    }

    private boolean derives(Term term, String name, Set<Quantity> seen) {
        if (term instanceof Slope slope
                && slope.of() instanceof Entry of
                && of.quantity().name().equals(name)) {
            return true;
        }
        if (term instanceof Entry entry && seen.add(entry.quantity())) {
            return scope.stated(entry.quantity())
                    .filter(meaning -> derives(meaning.body(), name, seen))
                    .isPresent();
        }
        return term.parts().stream().anyMatch(part -> derives(part, name, seen));
    }

    /** A name of an array that is neither declared nor defined. */
    Optional<String> shape(Formula formula) {
        Set<String> open = new TreeSet<>();
        for (Expression side : List.of(formula.left(), formula.right())) {
            Parts.walk(side, part -> {
                if (part instanceof Symbol symbol) {
                    String name = symbol.name().letters();
                    boolean known = meanings.isDeclared(name)
                            || meanings.scope().meanings().stream()
                                    .anyMatch(
                                            meaning -> meaning.quantity().name().equals(name));
                    if (!known) {
                        open.add(name);
                    }
                }
            });
        }
        return open.stream().findFirst();
    }
}
