package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/** Functions that are written without their argument, {@code (f g)' = f' g + f g'}: any functions of one variable. */
final class BareFunctions {
    private static final String VARIABLE = "x";

    private final Scope scope;

    BareFunctions(Scope scope) {
        this.scope = scope;
    }

    /** Takes the names in a bracket with a prime for functions where they have primes of their own, and no meaning. */
    void see(Formula formula) {
        Set<Symbol> primed = new HashSet<>();
        Set<Symbol> inBrackets = new HashSet<>();
        for (Expression side : List.of(formula.left(), formula.right())) {
            Parts.walk(side, part -> {
                if (part instanceof Primed prime && prime.operand() instanceof Symbol name) {
                    primed.add(name);
                } else if (part instanceof Primed prime
                        && Parts.first(prime.operand(), Application.class).isEmpty()) {
                    Parts.walk(prime.operand(), inside -> {
                        if (inside instanceof Symbol name) {
                            inBrackets.add(name);
                        }
                    });
                }
            });
        }
        primed.retainAll(inBrackets);
        primed.stream().filter(this::isFree).forEach(name -> define(name, formula));
    }

    private boolean isFree(Symbol name) {
        String letters = name.name().letters();
        return name.indices().isEmpty()
                && name.marks().isEmpty()
                && !letters.equals(VARIABLE)
                && !scope.isDefined(letters, 0)
                && scope.functions().formula(letters).isEmpty()
                && scope.functions().variableOf(letters).isEmpty();
    }

    private void define(Symbol name, Formula formula) {
        String letters = name.name().letters();
        Entry variable = new Entry(new Quantity(VARIABLE, Optional.empty(), 0), List.of());
        Call value = new Call(new Function.Opaque(letters), 0, variable);
        Quantity quantity = new Quantity(letters, Optional.empty(), 0);
        scope.define(new Scope.Meaning(quantity, List.of(), value, formula.section(), formula.line()));
        scope.functions().defineAlone(letters, variable);
    }
}
