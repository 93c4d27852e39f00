package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Ellipsis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/** Reads functions of arguments. */
final class FunctionReader {
    private static final String SEVERAL = "a prime on a function of several arguments: by which is not said";

    private final Lowering lowering;
    private final ArrayFunctions arrays;

    FunctionReader(Lowering lowering) {
        this.lowering = lowering;
        this.arrays = new ArrayFunctions(lowering);
    }

    Tensor read(Application application) throws NoMeaning {
        int order = 0;
        Expression head = application.function();
        if (head instanceof Primed primed) {
            order = primed.count();
            head = primed.operand();
        }
        if (!(head instanceof Symbol symbol)) {
            throw new NoMeaning(application.span(), "what is applied here is no function");
        }
        if (Indicators.isOne(symbol) && application.arguments().get(0) instanceof Chain condition) {
            return new Indicators(lowering).of(condition);
        }
        String name = Names.function(symbol);
        List<Tensor> arguments = new ArrayList<>();
        boolean dots = application.arguments().stream().anyMatch(Ellipsis.class::isInstance);
        for (Expression argument : dots ? application.arguments().subList(0, 1) : application.arguments()) {
            Tensor tensor = lowering.read(argument);
            arguments.add(dots ? arrays.all(tensor) : tensor);
        }
        Tensor first = arguments.get(0);
        order += lowering.scope.functions().formula(name).isPresent() ? timesAbove(symbol) : 0;
        Optional<DefinedFunctions.Formula> formula =
                lowering.scope.functions().formula(name).or(() -> StandardFormulas.of(name));
        if (formula.isPresent() && formula.get().variables().size() == arguments.size()) {
            return arguments.size() > 1
                    ? ofSeveral(name, formula.get(), order, arguments, application)
                    : formula(formula.get(), order, first, application);
        }
        Optional<Function> function = lowering.scope
                .functions()
                .assumed(name)
                .or(() -> KnownFunctions.of(name).map(f -> f));
        if (function.isPresent() && arguments.size() == 1) {
            return first.with(new Call(function.get(), order, first.body()));
        }
        if (order == 0) {
            Optional<Tensor> standard = standard(name, symbol, arguments, application);
            if (standard.isPresent()) {
                return standard.get();
            }
        }
        if (lowering.scope.functions().isUnknowable(name)) {
            throw new NoMeaning(application.span(), "'%s' is not a function that handgrad can compute".formatted(name));
        }
        return ofQuantity(symbol, order, arguments, application);
    }

    /** Of {@code f^{(2)}(x)}, 2. */
    private static int timesAbove(Symbol function) {
        return function.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.ROUND)
                .flatMap(mark -> mark.content().stream())
                .filter(Numeral.class::isInstance)
                .mapToInt(number -> (int) ((Numeral) number).value())
                .sum();
    }

    /** Functions that are no formula of one number. */
    private Optional<Tensor> standard(String name, Symbol symbol, List<Tensor> arguments, Application application)
            throws NoMeaning {
        Tensor first = arguments.get(0);
        boolean array = first.rank() > 0;
        return switch (name) {
            case "\\max", "max", "\\min", "min" ->
                Optional.of(arrays.extremum(application, name.endsWith("max"), arguments));
            case "softmax" -> Optional.of(arrays.softmax(application, first));
            case "sqrt" -> Optional.of(first.with(Algebra.power(first.body(), new Constant(0.5))));
            case "diag" -> first.rank() == 1 ? Optional.of(arrays.diagonal(first)) : Optional.empty();
            case "tr" -> first.rank() == 2 ? Optional.of(arrays.trace(first)) : Optional.empty();
            default -> {
                boolean logarithm =
                        name.startsWith("\\log_") && symbol.indices().size() == 1 && !array;
                yield logarithm ? Optional.of(logarithm(symbol.indices().get(0), first)) : Optional.empty();
            }
        };
    }

    /** To a base: ln x / ln b. */
    private Tensor logarithm(Expression base, Tensor argument) throws NoMeaning {
        Term own = new Call(Function.Known.LOG, 0, argument.body());
        Term below = new Call(Function.Known.LOG, 0, lowering.number(base));
        return argument.with(Algebra.over(own, below));
    }

    private Tensor formula(DefinedFunctions.Formula formula, int order, Tensor argument, Application application)
            throws NoMeaning {
        Term body = formula.body();
        Entry variable = formula.variable();
        boolean itself =
                argument.body() instanceof Entry entry && entry.quantity().equals(variable.quantity());
        if (formula.isNumber()) {
            if (!itself || order > 0) {
                throw new NoMeaning(
                        application.span(), "a function of an array is known at its own variable, and without primes");
            }
            return Tensor.of(body);
        }
        if (itself) {
            for (int k = 0; k < order; k++) {
                body = new Slope(body, variable);
            }
            java.util.Map<Index, Position> map = new java.util.HashMap<>();
            for (int k = 0; k < variable.at().size(); k++) {
                Position own = variable.at().get(k);
                Position given = ((Entry) argument.body()).at().get(k);
                own.index().ifPresent(index -> map.put(index, given));
            }
            return argument.with(Indices.replace(body, map));
        }
        Differentiation rules = new Differentiation(lowering.scope.symbolic());
        for (int k = 0; k < order; k++) {
            body = rules.derivative(body, variable);
        }
        return argument.with(substituted(body, Map.of(variable, argument.body())));
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
            return Tensor.of(lowering.indexing().whole(new Quantity(name, Optional.empty(), 0)));
        }
        if (!numbers) {
            throw new NoMeaning(application.span(), "a function of arrays is known at its own variables");
        }
        return Tensor.of(substituted(formula.body(), values));
    }

    private Term substituted(Term body, Map<Entry, Term> values) {
        return new Substitution(lowering.scope.symbolic(), values).in(body);
    }

    /** {@code C(w)}: a quantity as a function of what it depends on; or a function of which nothing is known. */
    private Tensor ofQuantity(Symbol symbol, int order, List<Tensor> arguments, Application application)
            throws NoMeaning {
        String name = Names.function(symbol);
        Entry whole = lowering.indexing().whole(new Quantity(name, Optional.empty(), 0));
        Quantity quantity = whole.quantity();
        Optional<Entry> variable = Optional.empty();
        for (int k = 0; k < arguments.size(); k++) {
            Term argument = arguments.get(k).body();
            boolean ofFunction = Parts.first(application.arguments().get(k), Application.class)
                    .isPresent(); // g(f(x)): what f is made of is not written there
            variable = ofFunction ? variable : variable.or(() -> variableOf(whole, argument));
        }
        if (lowering.scope.meaning(quantity).isEmpty() || variable.isEmpty()) {
            return opaque(name, order, arguments, application);
        }
        Term body = whole;
        boolean plain = arguments.stream().allMatch(argument -> argument.body() instanceof Entry);
        if (plain) {
            for (int k = 0; k < order; k++) {
                body = new Slope(body, variable.get());
            }
            return Tensor.of(body);
        }
        Differentiation rules = new Differentiation(lowering.scope.symbolic());
        for (int k = 0; k < order; k++) {
            body = rules.derivative(body, variable.get());
        }
        Tensor argument = arguments.get(0);
        return argument.with(substituted(body, Map.of(variable.get(), argument.body())));
    }

    /** The first entry in an argument on which a quantity depends. */
    private Optional<Entry> variableOf(Entry whole, Term argument) {
        if (argument instanceof Entry entry) {
            return lowering.scope.symbolic().depends(whole, entry.quantity()) ? Optional.of(entry) : Optional.empty();
        }
        for (Term part : argument.parts()) {
            Optional<Entry> found = variableOf(whole, part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Tensor opaque(String name, int order, List<Tensor> arguments, Application application) throws NoMeaning {
        lowering.scope.functions().useOpaque(name);
        Function.Opaque function = new Function.Opaque(name);
        if (arguments.size() == 1) {
            Tensor argument = arguments.get(0);
            if (argument.rank() == 0 || Character.isLowerCase(name.charAt(0)) || name.startsWith("\\")) {
                return argument.with(new Call(function, order, argument.body())); // entry by entry
            }
        }
        if (order > 0) {
            throw new NoMeaning(application.span(), SEVERAL);
        }
        return Tensor.of(Opaques.of(name, arguments, lowering.indexing()));
    }
}
