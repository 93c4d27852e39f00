package org.handgrad.derivation.judge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Convention;
import org.handgrad.derivation.meaning.DefinedFunctions;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.NoMeaning;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Relation;

/** Learns what functions are from lines such as {@code f(x) = x^2}; each has one meaning a section. */
final class FunctionDefinitions {
    private final Meanings meanings;
    private final Map<String, Integer> sections = new HashMap<>();

    FunctionDefinitions(Meanings meanings) {
        this.meanings = meanings;
    }

    /** {@code f(x) = …} where f has no meaning yet in this section; nothing if the line is anything else. */
    Optional<Step> define(Formula formula) throws NoMeaning {
        Optional<String> name = meanings.functionName(formula.left());
        if (name.isEmpty() || formula.relation() == Relation.APPROXIMATE) {
            return Optional.empty();
        }
        if (!meanings.scope().functions().isDefinable(name.get()) || meanings.isStandard(name.get())) {
            return Optional.empty();
        }
        Integer section = sections.get(name.get());
        boolean quantity = meanings.scope().isDefined(name.get(), 0)
                && meanings.scope().functions().formula(name.get()).isEmpty()
                && section == null;
        if ((section != null && section == formula.section()) || quantity) {
            return Optional.empty();
        }
        Application left = (Application) formula.left();
        boolean ofOne = left.arguments().size() == 1
                && ofOne(name.get(), left.arguments().get(0), formula);
        boolean defined = ofOne || ofSeveral(name.get(), left, formula);
        if (!defined) {
            return Optional.empty();
        }
        sections.put(name.get(), formula.section());
        return Optional.of(
                Step.of(EquationVerdict.DEFINITION, section == null ? "" : "a new meaning of " + name.get()));
    }

    private boolean ofOne(String name, Expression argument, Formula formula) throws NoMeaning {
        Sides sides = meanings.definition(argument, formula.right());
        Scope scope = meanings.scope();
        if (!(sides.left() instanceof Entry variable)
                || mentions(sides.right(), name)
                || !scope.symbolic().depends(sides.right(), variable.quantity())) {
            return false;
        }
        DefinedFunctions.Formula function =
                new DefinedFunctions.Formula(List.of(variable), sides.right(), formula.line());
        boolean number = function.isNumber();
        Optional<Function.Known> known = number ? Optional.empty() : known(sides, variable);
        if (known.isPresent()) {
            scope.functions().assume(name, known.get());
        } else {
            scope.functions().define(name, function);
        }
        if (number || variable.quantity().rank() == 0) {
            whole(name, sides.right(), formula);
            scope.functions().defineAlone(name, variable);
        }
        meanings.keepRanks();
        Quantities.introduce(scope, sides);
        return true;
    }

    /** {@code J(w, b) = …} and {@code J(w) = …} of {@code w_j}: J is a number from here on, and a function of all. */
    private boolean ofSeveral(String name, Application left, Formula formula) throws NoMeaning {
        Sides sides = meanings.sides(left.function(), formula.right(), Convention.USUAL);
        List<Entry> variables = meanings.entries(left.arguments());
        boolean open = !Indices.free(sides.right()).isEmpty();
        boolean number =
                variables.size() == 1 && !readsPartsOf(variables.get(0).quantity(), sides.right(), new HashSet<>());
        if (number || open || !sides.axes().isEmpty() || mentions(sides.right(), name)) {
            return false;
        }
        meanings.scope()
                .functions()
                .define(name, new DefinedFunctions.Formula(variables, sides.right(), formula.line()));
        whole(name, sides.right(), formula);
        meanings.keepRanks();
        Quantities.introduce(meanings.scope(), sides);
        return true;
    }

    /** Whether a term reads parts of something: of w entries such as w_j, or numbers such as w_1. */
    private boolean readsPartsOf(Quantity whole, Term term, Set<Quantity> seen) {
        if (!(term instanceof Entry entry)) {
            return term.parts().stream().anyMatch(part -> readsPartsOf(whole, part, seen));
        }
        Quantity quantity = entry.quantity();
        if (isPart(quantity, whole)) {
            return true;
        }
        return seen.add(quantity)
                && meanings.scope()
                        .symbolic()
                        .of(quantity)
                        .map(definition -> readsPartsOf(whole, definition.body(), seen))
                        .orElse(false);
    }

    private static boolean isPart(Quantity quantity, Quantity whole) {
        boolean entry = quantity.name().equals(whole.name()) && quantity.rank() > whole.rank();
        return entry || quantity.name().startsWith(whole.name() + "_");
    }

    private void whole(String name, Term value, Formula formula) {
        Quantity quantity = new Quantity(name, Optional.empty(), 0);
        meanings.scope().define(new Scope.Meaning(quantity, List.of(), value, formula.section(), formula.line()));
    }

    private static boolean mentions(Term term, String function) {
        return (term instanceof Call call
                        && call.function() instanceof Function.Opaque opaque
                        && opaque.name().equals(function))
                || term.parts().stream().anyMatch(part -> mentions(part, function));
    }

    /** Which known function the formula is, if it is one. */
    private Optional<Function.Known> known(Sides sides, Entry variable) {
        for (Function.Known candidate : Function.Known.values()) {
            Sides compared = new Sides(
                    new Call(candidate, 0, variable), sides.right(), sides.axes(), Optional.empty(), Set.of());
            if (Comparison.quick(meanings.scope(), compared, Set.of()).holds()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
