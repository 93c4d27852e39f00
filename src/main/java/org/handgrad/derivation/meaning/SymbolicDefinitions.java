package org.handgrad.derivation.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Layer;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;

/** The definitions of a note with letters for layers, as it writes them. */
record SymbolicDefinitions(Scope scope) implements Definitions {
    @Override
    public Optional<Definition> of(Quantity quantity) {
        return scope.meaning(quantity).map(meaning -> {
            Optional<Layer> pattern = meaning.quantity().layer();
            Term body = meaning.body();
            if (meaning.quantity().isOfAnyLayer() && !pattern.equals(quantity.layer())) {
                body = Layers.shifted(body, pattern.get(), quantity.layer().orElseThrow());
            }
            return new Definition(meaning.parameters(), body);
        });
    }

    @Override
    public List<Optional<Term>> lengths(Quantity quantity) {
        return scope.shapes().lengths(quantity);
    }

    @Override
    public boolean depends(Term term, Quantity on) {
        return depends(term, on, new HashSet<>());
    }

    private boolean depends(Term term, Quantity on, Set<String> seen) {
        if (!(term instanceof Entry entry)) {
            return term.parts().stream().anyMatch(part -> depends(part, on, seen));
        }
        Quantity q = entry.quantity();
        boolean maybeSameLayer = q.layer().equals(on.layer()) || q.isOfAnyLayer() || on.isOfAnyLayer();
        if (q.name().equals(on.name()) && q.rank() == on.rank() && maybeSameLayer) {
            return true;
        }
        String key = q.name() + q.rank() + (q.isOfAnyLayer() ? "" : q.layer());
        return seen.add(key)
                && of(q).map(definition -> depends(definition.body(), on, seen)).orElse(false);
    }
}
