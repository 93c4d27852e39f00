package org.handgrad.derivation.meaning;

import java.util.Map;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;

/** Terms where entries have other values, all at once, in all that the terms are made of. */
record Substitution(Definitions definitions, Map<Entry, Term> values) {
    Term in(Term term) {
        if (term instanceof Entry entry) {
            return values.containsKey(entry) ? values.get(entry) : expanded(entry);
        }
        if (term instanceof Slope slope) {
            return in(new Differentiation(definitions).derivative(slope.of(), slope.by()));
        }
        return term.of(term.parts().stream().map(this::in).toList());
    }

    private Term expanded(Entry entry) {
        boolean touched =
                values.keySet().stream().anyMatch(variable -> definitions.depends(entry, variable.quantity()));
        return touched
                ? definitions
                        .of(entry.quantity())
                        .map(definition -> in(definition.at(entry.at())))
                        .orElse(entry)
                : entry;
    }
}
