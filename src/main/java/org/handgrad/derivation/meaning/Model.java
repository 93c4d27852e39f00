package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.LayerSum;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.derivation.term.Width;

/** The definitions of a note at a certain depth: every letter for a layer has a number. */
public final class Model implements Definitions {
    private final Scope scope;
    private final Map<String, Integer> layers;
    private final boolean constantsAreFree;
    private final Map<Quantity, Optional<Definition>> made = new HashMap<>();

    /**
     * @param layers what the letters for layers are
     * @param constantsAreFree whether a quantity that is just a number, {@code x = 2}, is left free
     */
    public Model(Scope scope, Map<String, Integer> layers, boolean constantsAreFree) {
        this.scope = scope;
        this.layers = layers;
        this.constantsAreFree = constantsAreFree;
    }

    public Map<String, Integer> layers() {
        return layers;
    }

    @Override
    public Optional<Definition> of(Quantity quantity) {
        Optional<Definition> known = made.get(quantity);
        if (known == null) {
            made.put(quantity, Optional.empty()); // what is defined by itself is free
            known = make(quantity);
            made.put(quantity, known);
        }
        return known;
    }

    @Override
    public List<Optional<Term>> lengths(Quantity quantity) {
        return scope.shapes().lengths(quantity).stream()
                .map(length -> length.map(this::concrete))
                .toList();
    }

    private Optional<Definition> make(Quantity quantity) {
        Optional<Layer> layer = quantity.layer();
        Integer top = layers.get("L");
        Optional<Scope.Meaning> found = Optional.empty();
        if (layer.isPresent() && top != null && layer.get().offset() == top) {
            found = scope.meaning(new Quantity(quantity.name(), Optional.of(new Layer("L", 0)), quantity.rank()))
                    .filter(m -> m.quantity()
                            .layer()
                            .map(l -> l.letter().equals("L"))
                            .orElse(false));
        }
        if (found.isEmpty()) {
            found = scope.meaning(quantity);
        }
        return found.filter(m -> !(constantsAreFree && m.body() instanceof Constant))
                .map(meaning -> definition(meaning, quantity));
    }

    private Definition definition(Scope.Meaning meaning, Quantity quantity) {
        Map<String, Integer> inside = new HashMap<>(layers);
        Optional<Layer> pattern = meaning.quantity().layer();
        if (pattern.isPresent() && !pattern.get().isNumber()) {
            int number = quantity.layer().orElseThrow().offset();
            inside.put(pattern.get().letter(), number - pattern.get().offset());
        }
        Map<Index, Position> fresh = new HashMap<>();
        List<Index> parameters = new ArrayList<>();
        for (Index parameter : meaning.parameters()) {
            Index renamed = Index.fresh(parameter.name());
            parameters.add(renamed);
            fresh.put(parameter, Position.at(renamed));
        }
        Term body = concrete(meaning.body(), inside);
        bound(body, fresh);
        return new Definition(parameters, Indices.replace(body, fresh));
    }

    private static void bound(Term term, Map<Index, Position> fresh) {
        if (term instanceof Fold fold) {
            fresh.put(fold.index(), Position.at(Index.fresh(fold.index().name())));
        }
        term.parts().forEach(part -> bound(part, fresh));
        if (term instanceof Fold fold) {
            fold.extent().to().ifPresent(to -> bound(to, fresh));
        }
    }

    /** The term with the numbers of its layers. */
    public Term concrete(Term term) {
        return concrete(term, layers);
    }

    private static Term concrete(Term term, Map<String, Integer> layers) {
        if (term instanceof Entry entry) {
            return entry(entry, layers);
        }
        if (term instanceof Width width) {
            return new Width(width.name(), width.layer().map(layer -> layer.in(layers)));
        }
        if (term instanceof Slope slope) {
            return new Slope(concrete(slope.of(), layers), entry(slope.by(), layers));
        }
        if (term instanceof Raised raised && raised.exponent() instanceof Constant) {
            return Algebra.power(concrete(raised.base(), layers), raised.exponent());
        }
        if (term instanceof Fold fold) {
            org.handgrad.derivation.term.Extent extent = new org.handgrad.derivation.term.Extent(
                    fold.extent().from(), fold.extent().to().map(to -> concrete(to, layers)));
            return Algebra.fold(fold.kind(), fold.index(), extent, concrete(fold.body(), layers));
        }
        if (term instanceof LayerSum sum) {
            List<Term> terms = new ArrayList<>();
            int to = sum.to().in(layers).offset();
            for (int l = sum.from().in(layers).offset(); l <= to; l++) {
                Map<String, Integer> inside = new HashMap<>(layers);
                inside.put(sum.letter(), l);
                Term copy = concrete(sum.body(), inside);
                Map<Index, Position> fresh = new HashMap<>();
                bound(copy, fresh);
                terms.add(Indices.replace(copy, fresh));
            }
            return Algebra.plus(terms);
        }
        return term.of(term.parts().stream().map(part -> concrete(part, layers)).toList());
    }

    private static Entry entry(Entry entry, Map<String, Integer> layers) {
        Quantity q = entry.quantity();
        return new Entry(new Quantity(q.name(), q.layer().map(layer -> layer.in(layers)), q.rank()), entry.at());
    }
}
