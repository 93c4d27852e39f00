package org.handgrad.derivation.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Application;

/** Puts arguments in the place of the variables of functions that are given by formulas. */
record FormulaReader(Scope scope, NameReader names) {
    static final String SEVERAL = "a prime on a function of several arguments: by which is not said";

    /**
     * The value of a function.
     *
     * @param name its name
     * @param order how often it is differentiated
     */
    Tensor of(String name, DefinedFunctions.Formula formula, int order, List<Tensor> arguments, Application application)
            throws NoMeaning {
        return arguments.size() > 1
                ? ofSeveral(name, formula, order, arguments, application)
                : ofOne(formula, order, arguments.get(0), application);
    }

    private Tensor ofOne(DefinedFunctions.Formula formula, int order, Tensor argument, Application application)
            throws NoMeaning {
        Entry variable = formula.variable();
        boolean itself =
                argument.body() instanceof Entry entry && entry.quantity().equals(variable.quantity());
        if (formula.isNumber()) {
            if (!itself || order > 0) {
                throw new NoMeaning(
                        application.span(), "a function of an array is known at its own variable, and without primes");
            }
            return Tensor.of(formula.body());
        }
        if (!itself) {
            return at(argument, formula.body(), variable, order);
        }
        Map<Index, Position> map = new HashMap<>();
        for (int k = 0; k < variable.at().size(); k++) {
            Position given = ((Entry) argument.body()).at().get(k);
            variable.at().get(k).index().ifPresent(index -> map.put(index, given));
        }
        return argument.with(Indices.replace(Slope.of(formula.body(), variable, order), map));
    }

    /** The derivative of a term by a variable, where the variable is an argument. */
    Tensor at(Tensor argument, Term term, Entry variable, int order) {
        Term derivative = new Differentiation(scope.symbolic()).derivative(term, variable, order);
        return argument.with(substituted(derivative, Map.of(variable, argument.body())));
    }

    /** {@code f(x, y)}. */
    private Tensor ofSeveral(
            String name, DefinedFunctions.Formula formula, int order, List<Tensor> arguments, Application application)
            throws NoMeaning {
        if (order > 0) {
            throw new NoMeaning(application.span(), SEVERAL);
        }
        boolean itself = true;
        boolean numbers = true;
        Map<Entry, Term> values = new HashMap<>();
        for (int k = 0; k < arguments.size(); k++) {
            Entry variable = formula.variables().get(k);
            Term argument = arguments.get(k).body();
            itself &= argument instanceof Entry entry && entry.quantity().equals(variable.quantity());
            numbers &= variable.at().isEmpty() && arguments.get(k).rank() == 0;
            values.put(variable, argument);
        }
        if (itself) {
            return Tensor.of(names.whole(new Quantity(name, Optional.empty(), 0)));
        }
        if (!numbers) {
            throw new NoMeaning(application.span(), "a function of arrays is known at its own variables");
        }
        return Tensor.of(substituted(formula.body(), values));
    }

    private Term substituted(Term body, Map<Entry, Term> values) {
        return new Substitution(scope.symbolic(), values).in(body);
    }
}
