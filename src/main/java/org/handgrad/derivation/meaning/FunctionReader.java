package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Differentiation;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Indices;
import org.handgrad.derivation.term.Kronecker;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Ellipsis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/** Reads functions of arguments, and primes. */
final class FunctionReader {
    private static final Map<String, Function.Known> KNOWN = Map.ofEntries(
            Map.entry("\\sigma", Function.Known.SIGMOID),
            Map.entry("sigmoid", Function.Known.SIGMOID),
            Map.entry("\\tanh", Function.Known.TANH),
            Map.entry("tanh", Function.Known.TANH),
            Map.entry("\\exp", Function.Known.EXP),
            Map.entry("exp", Function.Known.EXP),
            Map.entry("\\log", Function.Known.LOG),
            Map.entry("log", Function.Known.LOG),
            Map.entry("\\ln", Function.Known.LOG),
            Map.entry("ln", Function.Known.LOG),
            Map.entry("relu", Function.Known.RELU),
            Map.entry("ReLU", Function.Known.RELU),
            Map.entry("sign", Function.Known.SIGN),
            Map.entry("sgn", Function.Known.SIGN),
            Map.entry("softplus", Function.Known.SOFTPLUS),
            Map.entry("\\sin", Function.Known.SIN),
            Map.entry("\\cos", Function.Known.COS));

    private static final Set<String> STANDARD = Set.of("exp", "log", "ln", "tanh");

    private final Lowering lowering;

    FunctionReader(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether every note means the same by a name: that of the sigmoid is a letter, and those of activations have variants. */
    static boolean isStandard(String name) {
        boolean known = KNOWN.containsKey(name) && (name.startsWith("\\") || STANDARD.contains(name));
        return (known && !name.equals("\\sigma")) || StandardFormulas.of(name).isPresent();
    }

    /** The function that a name means before the note says otherwise. */
    static Optional<Function.Known> known(String name) {
        return Optional.ofNullable(KNOWN.get(name));
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
        String name = Names.key(symbol.name());
        List<Tensor> arguments = new ArrayList<>();
        boolean dots = application.arguments().stream().anyMatch(Ellipsis.class::isInstance);
        for (Expression argument : dots ? application.arguments().subList(0, 1) : application.arguments()) {
            Tensor tensor = lowering.read(argument);
            arguments.add(dots ? all(tensor) : tensor);
        }
        if (name.equals("\\max") || name.equals("max") || name.equals("\\min") || name.equals("min")) {
            return extremum(application, name.endsWith("max"), arguments);
        }
        Tensor first = arguments.get(0);
        Optional<Scope.Formula> formula = lowering.scope.function(name).or(() -> StandardFormulas.of(name));
        if (formula.isPresent() && arguments.size() == 1) {
            return formula(formula.get(), order, first, application);
        }
        if (name.equals("softmax") && order == 0) {
            return softmax(application, first);
        }
        if (name.equals("sqrt") && order == 0) {
            return first.with(Algebra.power(first.body(), new Constant(0.5)));
        }
        Optional<Function> function =
                lowering.scope.assumed(name).or(() -> known(name).map(f -> f));
        if (function.isPresent() && arguments.size() == 1) {
            return first.with(new Call(function.get(), order, first.body()));
        }
        if (name.equals("diag") && first.rank() == 1) {
            Index across = lowering.indexing().fresh(first.axes().get(0).name());
            Index down = first.axes().get(0);
            Term body = Algebra.times(first.body(), new Kronecker(Position.at(down), Position.at(across)));
            return new Tensor(body, List.of(down, across), false);
        }
        if (name.equals("tr") && first.rank() == 2) {
            Index along = lowering.indexing().fresh(first.axes().get(0).name());
            return Tensor.of(Algebra.sum(along, first.at(List.of(along, along))));
        }
        if (lowering.scope.isUnknowable(name)) {
            throw new NoMeaning(application.span(), "'%s' is not a function that handgrad can compute".formatted(name));
        }
        return ofQuantity(symbol, order, arguments, application);
    }

    /** Of {@code a_1, …, a_k}, all of a. */
    private Tensor all(Tensor first) {
        if (!(first.body() instanceof Entry entry) || entry.at().isEmpty()) {
            return first;
        }
        Index axis = lowering.indexing().fresh("axis");
        List<Position> at = new ArrayList<>(entry.at());
        at.set(at.size() - 1, Position.at(axis));
        return new Tensor(new Entry(entry.quantity(), at), List.of(axis), false);
    }

    private Tensor extremum(Application application, boolean max, List<Tensor> arguments) throws NoMeaning {
        if (arguments.size() == 1) {
            throw new NoMeaning(application.span(), "over which index is not said");
        }
        Tensor a = arguments.get(0);
        Tensor b = arguments.get(1);
        if (arguments.size() != 2) {
            throw new NoMeaning(application.span(), "of two arguments at most");
        }
        if (max && a.body().equals(Constant.ZERO)) {
            return b.with(new Call(Function.Known.RELU, 0, b.body()));
        }
        if (max && b.body().equals(Constant.ZERO)) {
            return a.with(new Call(Function.Known.RELU, 0, a.body()));
        }
        Branches.Comparison comparison = max ? Branches.Comparison.GREATER_OR_EQUAL : Branches.Comparison.LESS_OR_EQUAL;
        return lowering.entrywise(
                a,
                b,
                (x, y) -> new Branches(List.of(
                        new Branches.Branch(comparison, x, y, x),
                        new Branches.Branch(Branches.Comparison.ALWAYS, Constant.ZERO, Constant.ZERO, y))),
                application.span());
    }

    /** Along the last axis; of an entry, along its last index. */
    private Tensor softmax(Application application, Tensor z) throws NoMeaning {
        Index axis;
        if (z.rank() > 0) {
            axis = z.axes().get(z.rank() - 1);
        } else if (z.body() instanceof Entry entry
                && !entry.at().isEmpty()
                && entry.at().get(entry.at().size() - 1).isPlain()) {
            axis = entry.at().get(entry.at().size() - 1).index().get();
        } else {
            throw new NoMeaning(application.span(), "softmax is of a vector: which one is not plain");
        }
        Index all = lowering.indexing().fresh(axis.name());
        Term exp = new Call(Function.Known.EXP, 0, z.body());
        Term sum = Algebra.sum(all, Indices.replace(exp, Map.of(axis, Position.at(all))));
        return z.with(Algebra.over(exp, sum));
    }

    private Tensor formula(Scope.Formula formula, int order, Tensor argument, Application application)
            throws NoMeaning {
        Term body = formula.body();
        Entry variable = formula.variable();
        boolean itself =
                argument.body() instanceof Entry entry && entry.quantity().equals(variable.quantity());
        if (Scope.isNumber(variable, body)) {
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
        return argument.with(lowering.scope.substituted(body, variable, argument.body()));
    }

    /** {@code C(w)}: a quantity as a function of what it depends on; or a function of which nothing is known. */
    private Tensor ofQuantity(Symbol symbol, int order, List<Tensor> arguments, Application application)
            throws NoMeaning {
        String name = Names.key(symbol.name());
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
        return argument.with(lowering.scope.substituted(body, variable.get(), argument.body()));
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
        lowering.scope.usesOpaque(name);
        Function.Opaque function = new Function.Opaque(name);
        if (arguments.size() == 1) {
            Tensor argument = arguments.get(0);
            if (argument.rank() == 0 || Character.isLowerCase(name.charAt(0)) || name.startsWith("\\")) {
                return argument.with(new Call(function, order, argument.body())); // entry by entry
            }
        }
        if (order > 0) {
            throw new NoMeaning(application.span(), "a prime on a function of several arguments: by which is not said");
        }
        return Tensor.of(Opaques.of(name, arguments, lowering.indexing()));
    }

    Tensor read(Primed primed) throws NoMeaning {
        if (primed.operand() instanceof Symbol symbol) {
            String name = Names.key(symbol.name());
            if (known(name).isPresent() && !lowering.scope.isDefined(name, 0)) {
                throw new NoMeaning(primed.span(), "the derivative of a function at which point is not said");
            }
            return lowering.indexing().read(symbol, "", "'".repeat(primed.count()));
        }
        Optional<Entry> variable =
                primed.operand() instanceof Application application ? innermost(application) : lowering.primeVariable();
        variable = variable.or(() -> onlyName(primed.operand()));
        if (variable.isEmpty()) {
            throw new NoMeaning(primed.span(), "a prime: with respect to what is not said");
        }
        Tensor operand = lowering.read(primed.operand());
        Term result = differentiable(operand.body(), variable.get());
        for (int k = 0; k < primed.count(); k++) {
            result = new Slope(result, variable.get());
        }
        return operand.with(result);
    }

    /** The one number that a bracket is made of, {@code (\\sin(x^2))'}: there is nothing else to differentiate it by. */
    private Optional<Entry> onlyName(Expression operand) {
        Set<Entry> names = new HashSet<>();
        Set<Expression> heads = new HashSet<>();
        Parts.walk(operand, part -> {
            if (part instanceof Application application) {
                heads.add(application.function());
            }
            if (part instanceof Symbol symbol && !heads.contains(part)) {
                try {
                    if (lowering.read(symbol).body() instanceof Entry entry) {
                        names.add(entry);
                    }
                } catch (NoMeaning e) {
                    names.clear(); // then it is not known what else there is
                }
            }
        });
        return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
    }

    /** Of {@code g(f(x))}, x. */
    Optional<Entry> innermost(Application application) throws NoMeaning {
        Expression argument = application.arguments().get(0);
        if (argument instanceof Application inner) {
            return innermost(inner);
        }
        Term term = lowering.read(argument).body();
        return term instanceof Entry entry ? Optional.of(entry) : lowering.primeVariable();
    }

    /**
     * What is differentiated. A number that has no definition, or one under another heading that does not depend on the
     * variable, is an unknown function of what there is: the cost of this section, whatever it is.
     */
    Term differentiable(Term of, Entry by) {
        if (!(of instanceof Entry entry) || entry.quantity().rank() > 0) {
            return of;
        }
        Scope scope = lowering.scope;
        Quantity quantity = entry.quantity();
        List<Entry> variables = new ArrayList<>(scope.unknownBy(quantity));
        boolean known = variables.isEmpty()
                ? scope.meaning(quantity).isPresent()
                        && (scope.symbolic().depends(entry, by.quantity()) || scope.isDefinedHere(quantity))
                : variables.stream().anyMatch(variable -> variable.quantity().equals(by.quantity()));
        if (known || quantity.equals(by.quantity())) {
            return of;
        }
        if (lowering.isApplied(quantity.name()) && by.quantity().rank() == 0) {
            return new Call(new Function.Opaque(quantity.name()), 0, by);
        }
        variables.add(by);
        scope.assume(quantity, variables, Opaques.ofEverything(quantity, variables, lowering));
        return of;
    }
}
