package org.handgrad.derivation.meaning;

import java.util.HashSet;
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
    private final Lowering lowering;

    PrimeReader(Lowering lowering) {
        this.lowering = lowering;
    }

    Tensor read(Primed primed) throws NoMeaning {
        if (primed.operand() instanceof Symbol symbol) {
            String name = Names.function(symbol);
            Optional<Entry> by = lowering.scope.functions().variableOf(name);
            if (by.isPresent() && lowering.scope.isDefined(name, 0)) {
                Tensor whole = lowering.read(symbol);
                return whole.with(slope(whole.body(), by.get(), primed.count()));
            }
            if (KnownFunctions.of(name).isPresent() && !lowering.scope.isDefined(name, 0)) {
                throw new NoMeaning(primed.span(), "the derivative of a function at which point is not said");
            }
            return lowering.indexing().read(symbol, "", "'".repeat(primed.count()));
        }
        Optional<Entry> variable = primed.operand() instanceof Application application
                ? innermostEntry(application)
                : lowering.primeVariable();
        variable = variable.or(() -> onlyName(primed.operand()));
        if (variable.isEmpty()) {
            throw new NoMeaning(primed.span(), "a prime: with respect to what is not said");
        }
        Tensor operand = lowering.read(primed.operand());
        Term whole = lowering.derivatives().differentiable(operand.body(), variable.get());
        return operand.with(slope(whole, variable.get(), primed.count()));
    }

    private static Term slope(Term of, Entry by, int times) {
        Term result = of;
        for (int k = 0; k < times; k++) {
            result = new Slope(result, by);
        }
        return result;
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

    private Optional<Entry> innermostEntry(Application application) throws NoMeaning {
        Term term = lowering.read(innermost(application)).body();
        return term instanceof Entry entry ? Optional.of(entry) : lowering.primeVariable();
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
