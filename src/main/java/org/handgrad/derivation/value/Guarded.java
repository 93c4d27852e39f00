package org.handgrad.derivation.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Differentiation;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Relation;
import org.handgrad.derivation.core.Scope;
import org.handgrad.derivation.core.Term;

/**
 * Derivatives carried out by rules, with a value only where what is differentiated has one: {@code (\\ln x)' = 1/x} says nothing
 * of negative x, where the rule alone would.
 */
record Guarded(Definitions definitions) {
    Term carriedOut(Term term, Scope scope) {
        Scope inside = term instanceof Reduce reduce ? scope.with(reduce.binder()) : scope;
        List<Term> parts =
                term.parts().stream().map(part -> carriedOut(part, inside)).toList();
        if (term instanceof Derivative derivative) {
            Term of = parts.get(0);
            Term slope = new Differentiation(definitions).of(of, derivative.by(), scope);
            return Cases.only(Condition.of(of, Relation.EQUAL, of), slope);
        }
        return parts.equals(term.parts()) ? term : term.with(term.affines(), parts);
    }

    /** The definitions with every derivative in them carried out. */
    Definitions carriedOut() {
        Map<String, Array> arrays = new HashMap<>();
        definitions
                .arrays()
                .forEach((name, array) ->
                        arrays.put(name, new Array(array.axes(), carriedOut(array.body(), Scope.of(array.axes())))));
        return new Definitions(Map.copyOf(arrays));
    }
}
