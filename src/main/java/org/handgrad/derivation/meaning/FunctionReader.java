package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
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
    private final ExpressionReader reader;
    private final Scope scope;
    private final NameReader names;
    private final StandardFunctions standard;
    private final FormulaReader formulas;

    FunctionReader(ExpressionReader reader, Scope scope, NameReader names) {
        this.reader = reader;
        this.scope = scope;
        this.names = names;
        this.standard = new StandardFunctions(reader);
        this.formulas = new FormulaReader(scope, names);
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
            return new Indicators(reader).of(condition);
        }
        String name = Names.function(symbol);
        List<Tensor> arguments = new ArrayList<>();
        boolean dots = application.arguments().stream().anyMatch(Ellipsis.class::isInstance);
        for (Expression argument : dots ? application.arguments().subList(0, 1) : application.arguments()) {
            Tensor tensor = reader.read(argument);
            arguments.add(dots ? all(tensor) : tensor);
        }
        Tensor first = arguments.get(0);
        order += scope.functions().formula(name).isPresent() ? timesAbove(symbol) : 0;
        Optional<DefinedFunctions.Formula> formula =
                scope.functions().formula(name).or(() -> StandardFormulas.of(name));
        if (formula.isPresent() && formula.get().variables().size() == arguments.size()) {
            return formulas.of(name, formula.get(), order, arguments, application);
        }
        Optional<Function> function =
                scope.functions().assumed(name).or(() -> KnownFunctions.of(name).map(f -> f));
        if (function.isPresent() && arguments.size() == 1) {
            return first.with(new Call(function.get(), order, first.body()));
        }
        if (order == 0) {
            Optional<Tensor> known = standard.of(name, symbol, arguments, application);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (scope.functions().isUnknowable(name)) {
            throw new NoMeaning(application.span(), "'%s' is not a function that handgrad can compute".formatted(name));
        }
        return ofQuantity(symbol, order, arguments, application);
    }

    /** Of {@code a_1, …, a_k}, all of a. */
    private static Tensor all(Tensor first) {
        if (!(first.body() instanceof Entry entry) || entry.at().isEmpty()) {
            return first;
        }
        Index axis = Index.fresh("axis");
        List<Position> at = new ArrayList<>(entry.at());
        at.set(at.size() - 1, Position.at(axis));
        return new Tensor(new Entry(entry.quantity(), at), List.of(axis), false);
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

    /** {@code C(w)}: a quantity as a function of what it depends on; or a function of which nothing is known. */
    private Tensor ofQuantity(Symbol symbol, int order, List<Tensor> arguments, Application application)
            throws NoMeaning {
        String name = Names.function(symbol);
        Entry whole = names.whole(new Quantity(name, Optional.empty(), 0));
        Quantity quantity = whole.quantity();
        Optional<Entry> variable = Optional.empty();
        for (int k = 0; k < arguments.size(); k++) {
            Term argument = arguments.get(k).body();
            boolean ofFunction = Parts.first(application.arguments().get(k), Application.class)
                    .isPresent(); // g(f(x)): what f is made of is not written there
            variable = ofFunction ? variable : variable.or(() -> variableOf(whole, argument));
        }
        if (scope.meaning(quantity).isEmpty() || variable.isEmpty()) {
            return opaque(name, order, arguments, application);
        }
        boolean plain = arguments.stream().allMatch(argument -> argument.body() instanceof Entry);
        return plain
                ? Tensor.of(Slope.of(whole, variable.get(), order))
                : formulas.at(arguments.get(0), whole, variable.get(), order);
    }

    /** The first entry in an argument on which a quantity depends. */
    private Optional<Entry> variableOf(Entry whole, Term argument) {
        if (argument instanceof Entry entry) {
            return scope.symbolic().depends(whole, entry.quantity()) ? Optional.of(entry) : Optional.empty();
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
        scope.functions().useOpaque(name);
        Function.Opaque function = new Function.Opaque(name);
        if (arguments.size() == 1) {
            Tensor argument = arguments.get(0);
            if (argument.rank() == 0 || Character.isLowerCase(name.charAt(0)) || name.startsWith("\\")) {
                return argument.with(new Call(function, order, argument.body())); // entry by entry
            }
        }
        if (order > 0) {
            throw new NoMeaning(application.span(), FormulaReader.SEVERAL);
        }
        return Tensor.of(UnknownFunctions.of(name, arguments));
    }
}
