package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Algebra;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Condition;
import org.handgrad.derivation.core.Constant;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Differentiation;
import org.handgrad.derivation.core.Opaque;
import org.handgrad.derivation.core.Primitive;
import org.handgrad.derivation.core.Relation;
import org.handgrad.derivation.core.Scope;
import org.handgrad.derivation.core.Standard;
import org.handgrad.derivation.core.Substitution;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/** Reads functions of arguments: those everybody knows, those the note defines, and those it leaves open. */
record Applied(
        NoteEvidence evidence,
        List<Defined> known,
        Entries entries,
        Reductions reductions,
        Counting counting,
        Fit fit,
        Formulas formulas) {
    Value of(Application application, Surroundings around) {
        int primes = application.function() instanceof Primed primed ? primed.count() : 0;
        Expression head = application.function() instanceof Primed primed ? primed.operand() : application.function();
        if (!(head instanceof Symbol function)) {
            throw Unread.of("a function without a name");
        }
        String name = evidence.called(function).name();
        Optional<Defined> defined = defined(name);
        if (defined.isPresent() && primes == 0) {
            return ofDefined(defined.get(), function, application.arguments(), around);
        }
        if (defined.isPresent()) {
            return slope(defined.get(), primes, value(application, around));
        }
        if (primes == 0 && isNumber(name, application)) {
            return entries.of(evidence.called(function), around);
        }
        List<Value> arguments = application.arguments().stream()
                .map(argument -> formulas.value(argument, around))
                .toList();
        if (primes == 0) {
            Optional<Value> standard = standard(name, function, arguments);
            if (standard.isPresent()) {
                return standard.get();
            }
        }
        return primes == 0 && isCost(name) ? cost(name, arguments) : open(name, primes, arguments);
    }

    private Value value(Application application, Surroundings around) {
        if (application.arguments().size() != 1) {
            throw Unread.of("a prime on a function of several arguments");
        }
        return formulas.value(application.arguments().get(0), around);
    }

    private Optional<Defined> defined(String name) {
        return known.stream()
                .filter(each -> each.name().equals(name) && each.isFunction())
                .reduce((first, second) -> second);
    }

    /** {@code J(\theta)} of a J that nothing defines: a number that depends on θ in some way. */
    private boolean isNumber(String name, Application application) {
        boolean names = application.arguments().stream().allMatch(Symbol.class::isInstance);
        boolean found = known.stream().anyMatch(each -> each.name().equals(name) && !each.isFunction());
        return names && ((isCost(name) && evidence.isOperand(name)) || (found && !evidence.isPrimed(name)));
    }

    private boolean isCost(String name) {
        return Conventions.COSTS.contains(name) && !evidence.isPrimed(name);
    }

    /** With its own parameters it is a quantity like others, else its formula with other arguments. */
    private Value ofDefined(Defined defined, Symbol function, List<Expression> arguments, Surroundings around) {
        if (arguments.size() != defined.parameters().size()) {
            throw Unread.of("a function of another number of arguments");
        }
        boolean own = arguments.equals(defined.parameters())
                && arguments.stream().noneMatch(each -> around.arguments().containsKey(parameter(each)));
        if (own) {
            return entries.of(evidence.called(function), around);
        }
        Map<String, Value> values = new HashMap<>();
        for (int k = 0; k < arguments.size(); k++) {
            values.put(parameter(defined.parameters().get(k)), formulas.value(arguments.get(k), around));
        }
        try {
            return formulas.value(defined.body(), new Surroundings(values, Map.of(), around.levels(), false));
        } catch (Unread e) {
            boolean ofArray =
                    values.size() == 1 && values.values().iterator().next().rank() > 0;
            if (!ofArray) {
                throw e;
            }
            return slope(defined, 0, values.values().iterator().next()); // of a number: entry by entry
        }
    }

    /** {@code f'(z)} of a function of a number, entry by entry; with no prime, the function. */
    private Value slope(Defined defined, int primes, Value argument) {
        if (defined.parameters().size() != 1 || !(defined.parameters().get(0) instanceof Symbol parameter)) {
            throw Unread.of("a prime on a function of several arguments");
        }
        String name = "\\" + parameter(parameter) + "*"; // no note has such a name
        Variable own = Variable.of(name);
        Value body = formulas.value(
                defined.body(),
                new Surroundings(Map.of(parameter(parameter), Value.number(own)), Map.of(), Map.of(), false));
        Term slope = body.number();
        for (int k = 0; k < primes; k++) {
            slope = new Differentiation(entries.definitions()).of(slope, own, Scope.NONE);
        }
        Term slopes = slope;
        return argument.each(term -> Substitution.of(name, Array.number(term)).in(slopes));
    }

    private String parameter(Expression parameter) {
        return parameter instanceof Symbol symbol ? evidence.called(symbol).name() : Spelling.label(parameter);
    }

    private static Optional<Standard> primitive(String name) {
        return Stream.of(Standard.values())
                .filter(each ->
                        each.names().contains(name) && each.names().stream().noneMatch("+"::equals))
                .findFirst();
    }

    private Optional<Value> standard(String name, Symbol function, List<Value> arguments) {
        if (arguments.size() == 1 && (name.equals("softmax") || name.equals("\\softmax"))) {
            return Optional.of(reductions.softmax(arguments.get(0)));
        }
        if (arguments.size() == 2 && (name.equals("\\max") || name.equals("max"))) {
            return Optional.of(Value.entrywise(arguments.get(0), arguments.get(1), Applied::larger, fit));
        }
        if (arguments.size() == 1
                && name.startsWith("\\log_")
                && function.indices().size() == 1) {
            Value base = formulas.value(function.indices().get(0), Surroundings.CLAIM);
            return Optional.of(
                    arguments.get(0).each(term -> Algebra.over(Standard.LOG.of(term), Standard.LOG.of(base.number()))));
        }
        return arguments.size() == 1
                ? primitive(name).map(each -> arguments.get(0).each(each::of))
                : Optional.empty();
    }

    private static Term larger(Term a, Term b) {
        if (a.equals(Constant.ZERO)) {
            return Standard.RELU.of(b);
        }
        return b.equals(Constant.ZERO) ? Standard.RELU.of(a) : Cases.of(Condition.of(a, Relation.LESS, b), b, a);
    }

    /** {@code l(o, y)}: some function of all entries of its arguments. */
    private static Value cost(String name, List<Value> arguments) {
        List<Term> sums = new ArrayList<>();
        for (int twice = 1; twice <= 2; twice++) {
            List<Term> sum = new ArrayList<>();
            for (int k = 0; k < arguments.size(); k++) {
                Value argument = arguments.get(k);
                List<Affine> at = argument.array().axes().stream()
                        .map(axis -> Affine.of(axis.index()))
                        .toList();
                Variable weight = new Variable("\\" + twice + name + k, at);
                sum.add(argument.each(entry -> Algebra.times(weight, entry))
                        .array()
                        .total());
            }
            sums.add(Algebra.plus(sum));
        }
        return Value.number(new Apply(Opaque.of(name, 2), List.copyOf(sums)));
    }

    /** A function of which only the name is known, or a derivative of a known one. */
    private static Value open(String name, int primes, List<Value> arguments) {
        Optional<Standard> standard = primitive(name);
        boolean usual = Conventions.FUNCTIONS.contains(name) || name.matches("[A-Za-z]{2,}");
        if (standard.isEmpty() && (!usual || arguments.size() > 1)) {
            throw Unread.of("what the function " + name + " is, is not said");
        }
        if (name.length() > 1 && standard.isEmpty() && !name.startsWith("\\")) {
            throw Unread.of("what the function " + name + " is, is not said");
        }
        Primitive function = standard.<Primitive>map(each -> each).orElse(Opaque.of(name, 1));
        return arguments.get(0).each(argument -> {
            Variable place = Variable.of("\\*");
            Term term = new Apply(function, List.of(place));
            for (int k = 0; k < primes; k++) {
                term = new Differentiation(Definitions.NONE).of(term, place, Scope.NONE);
            }
            return Substitution.of("\\*", Array.number(argument)).in(term);
        });
    }

    /** Whether a term contains a function that the note leaves open. */
    static boolean isOpen(Term term) {
        return (term instanceof Apply apply && apply.primitive() instanceof Opaque)
                || term.parts().stream().anyMatch(Applied::isOpen);
    }
}
