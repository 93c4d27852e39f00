package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handgrad.derivation.meaning.Layers;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.oracle.ShapeNames;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;

/** What a definition of an array says of shapes: its own, those of the arrays it is made of, and whether they fit. */
final class ShapeNotes {
    private static final String UNKNOWN = "?";

    private final Scope scope;

    ShapeNotes(Scope scope) {
        this.scope = scope;
    }

    /** How many axes an array has, and how long they are as far as is known; the same of free arrays that stand here first. */
    List<String> of(Quantity quantity, List<Index> parameters, Term body, Set<String> introduced) {
        Entry entry = new Entry(quantity, parameters.stream().map(Position::at).toList());
        ShapeNames shapes = new ShapeNames(atOneLayer(), entry);
        List<String> notes = new ArrayList<>();
        notes.add(said(quantity, shapes.of(quantity)));
        Set<Quantity> others = new LinkedHashSet<>(Quantities.entries(body));
        others.stream()
                .filter(other -> other.rank() > 0
                        && other.rank() <= 2
                        && !introduced.contains(other.name())
                        && scope.meaning(other).isEmpty()
                        && scope.symbolic().lengths(other).isEmpty()
                        && shapes.lengths(other).stream().anyMatch(Optional::isPresent))
                .forEach(other -> notes.add(said(other, shapes.lengths(other))));
        shapes.onlyIf().ifPresent(equal -> notes.add("the shapes fit only if " + equal));
        return notes;
    }

    private static String said(Quantity quantity, List<Optional<String>> lengths) {
        String kind = "%s is a %s".formatted(quantity.name(), quantity.rank() == 1 ? "vector" : "matrix");
        return lengths.stream().allMatch(Optional::isEmpty)
                ? kind
                : kind
                        + lengths.stream()
                                .map(length -> length.orElse(UNKNOWN))
                                .collect(Collectors.joining(" × ", ", ", ""));
    }

    /** Below every layer there is another: one is enough. */
    private Definitions atOneLayer() {
        Definitions all = scope.symbolic();
        Set<String> followed = new LinkedHashSet<>();
        return new Definitions() {
            @Override
            public Optional<Definition> of(Quantity quantity) {
                Optional<Definition> found = all.of(quantity);
                boolean lettered = quantity.isOfAnyLayer()
                        || found.map(definition -> Layers.isLettered(definition.body()))
                                .orElse(false);
                return lettered && !followed.add(quantity.name()) ? Optional.empty() : found;
            }

            @Override
            public List<Optional<Term>> lengths(Quantity quantity) {
                return all.lengths(quantity);
            }
        };
    }
}
