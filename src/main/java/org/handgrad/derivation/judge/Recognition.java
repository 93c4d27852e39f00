package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;

/**
 * Finds a quantity where only its definition is written: with {@code a = σ(x w + b)}, the a in {@code (σ(x w + b) − y)²}, when
 * that is differentiated by a.
 */
final class Recognition {
    private final Definitions definitions;

    Recognition(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The term with what derivatives are taken by made visible in what they are taken of. */
    Term of(Term term) {
        if (term instanceof Slope slope) {
            Term inside = of(slope.of());
            boolean hidden = !definitions.depends(inside, slope.by().quantity());
            Optional<Definitions.Definition> definition =
                    definitions.of(slope.by().quantity());
            if (hidden && definition.isPresent()) {
                inside = revealed(inside, definition.get(), slope.by());
            }
            return new Slope(inside, slope.by());
        }
        return term.of(term.parts().stream().map(this::of).toList());
    }

    private Term revealed(Term term, Definitions.Definition definition, Entry by) {
        Map<Index, Position> found = new HashMap<>();
        if (matches(definition.body(), term, definition.parameters(), found)
                && found.keySet().containsAll(definition.parameters())) {
            List<Position> at = new ArrayList<>();
            definition.parameters().forEach(parameter -> at.add(found.get(parameter)));
            return new Entry(by.quantity(), at);
        }
        if (term instanceof Entry entry) {
            Optional<Definitions.Definition> behind = definitions.of(entry.quantity());
            if (behind.isEmpty()) {
                return entry;
            }
            Term body = behind.get().at(entry.at());
            Term changed = revealed(body, definition, by);
            return definitions.depends(changed, by.quantity()) ? changed : entry;
        }
        return term.of(term.parts().stream()
                .map(part -> revealed(part, definition, by))
                .toList());
    }

    private boolean matches(Term pattern, Term term, List<Index> parameters, Map<Index, Position> found) {
        if (pattern instanceof Entry p && term instanceof Entry t) {
            if (!p.quantity().equals(t.quantity())) {
                return false;
            }
            for (int k = 0; k < p.at().size(); k++) {
                Position expected = p.at().get(k);
                Position here = t.at().get(k);
                Optional<Index> index = expected.index();
                if (index.isPresent() && (parameters.contains(index.get()) || found.containsKey(index.get()))) {
                    Position before = found.putIfAbsent(index.get(), here);
                    if (before != null && !before.equals(here)) {
                        return false;
                    }
                } else if (!expected.equals(here)) {
                    return false;
                }
            }
            return true;
        }
        if (pattern instanceof Fold p && term instanceof Fold t) {
            found.put(p.index(), Position.at(t.index()));
            return p.kind() == t.kind() && matches(p.body(), t.body(), parameters, found);
        }
        if (!pattern.getClass().equals(term.getClass())
                || pattern.parts().size() != term.parts().size()) {
            return false;
        }
        if (pattern.parts().isEmpty()) {
            return pattern.equals(term);
        }
        if (!pattern.of(term.parts()).equals(term)) {
            return false; // another function, another comparison
        }
        for (int k = 0; k < pattern.parts().size(); k++) {
            if (!matches(pattern.parts().get(k), term.parts().get(k), parameters, found)) {
                return false;
            }
        }
        return true;
    }
}
