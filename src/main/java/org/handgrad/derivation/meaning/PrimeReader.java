package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/** Reads primes: on names, on brackets, on functions of functions. */
final class PrimeReader {
    private final ExpressionReader reader;
    private final Scope scope;
    private final NameReader names;
    private final DerivativeReader derivatives;
    private Optional<Entry> usual = Optional.empty();

    PrimeReader(ExpressionReader reader, Scope scope, NameReader names, DerivativeReader derivatives) {
        this.reader = reader;
        this.scope = scope;
        this.names = names;
        this.derivatives = derivatives;
    }

    /** States what is differentiated by where it is not said. */
    void by(Entry variable) {
        usual = Optional.of(variable);
    }

    Tensor read(Primed primed) throws NoMeaning {
        if (primed.operand() instanceof Symbol symbol) {
            String name = Names.function(symbol);
            Optional<Entry> by = scope.functions().variableOf(name);
            if (by.isPresent() && scope.isDefined(name, 0)) {
                Tensor whole = reader.read(symbol);
                return whole.with(Slope.of(whole.body(), by.get(), primed.count()));
            }
            if (KnownFunctions.of(name).isPresent() && !scope.isDefined(name, 0)) {
                throw new NoMeaning(primed.span(), "the derivative of a function at which point is not said");
            }
            return names.read("", symbol, "'".repeat(primed.count()));
        }
        Optional<Entry> variable = primed.operand() instanceof Application application
                ? innermostEntry(application)
                : ofFunctions(primed.operand()).or(() -> usual);
        variable = variable.or(() -> onlyName(primed.operand()));
        if (variable.isEmpty()) {
            throw new NoMeaning(primed.span(), "a prime: with respect to what is not said");
        }
        Tensor operand = reader.read(primed.operand());
        Term whole = derivatives.differentiable(operand.body(), variable.get());
        return operand.with(Slope.of(whole, variable.get(), primed.count()));
    }

    /** What the functions in a bracket that stand without an argument are functions of, {@code (f g)'}. */
    private Optional<Entry> ofFunctions(Expression operand) {
        List<Entry> variables = new ArrayList<>();
        Parts.walk(operand, part -> {
            if (part instanceof Symbol symbol && symbol.indices().isEmpty()) {
                scope.functions().variableOf(Names.function(symbol)).ifPresent(variables::add);
            }
        });
        return variables.stream().findFirst();
    }

    /** The one number that a bracket is made of, {@code (\\sin(x^2))'}: there is nothing else to differentiate it by. */
    private Optional<Entry> onlyName(Expression operand) {
        Set<Entry> found = new HashSet<>();
        Set<Expression> heads = new HashSet<>();
        Parts.walk(operand, part -> {
            if (part instanceof Application application) {
                heads.add(application.function());
            }
            if (part instanceof Symbol symbol && !heads.contains(part)) {
                try {
                    if (reader.read(symbol).body() instanceof Entry entry) {
                        found.add(entry);
                    }
                } catch (NoMeaning e) {
                    found.clear(); // then it is not known what else there is
                }
            }
        });
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private Optional<Entry> innermostEntry(Application application) throws NoMeaning {
        Term term = reader.read(innermost(application)).body();
        return term instanceof Entry entry ? Optional.of(entry) : usual;
    }

    /** The variable of {@code C(w)'}, or of a derivative. */
    static Optional<Expression> variable(Expression e) {
        if (e instanceof Primed primed) {
            return Parts.first(primed.operand(), Application.class)
                    .map(PrimeReader::innermost)
                    .or(() -> variable(primed.operand()));
        }
        if (e instanceof Application application && application.function() instanceof Primed) {
            Expression inside = innermost(application);
            return inside instanceof Symbol ? Optional.of(inside) : Optional.empty();
        }
        if (e instanceof Derivative derivative && !derivative.variables().isEmpty()) {
            return Optional.of(derivative.variables().get(0));
        }
        for (Expression part : Parts.of(e)) {
            Optional<Expression> found = variable(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Of {@code g(f(x))}, x. */
    private static Expression innermost(Application application) {
        Expression argument = application.arguments().get(0);
        return argument instanceof Application inner ? innermost(inner) : argument;
    }
}
