package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Position;
import org.handgrad.notation.tree.AbsoluteValue;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Differential;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Indexed;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** Reads the meaning of one equation's expressions. Its free indices are the same in all of them. */
final class EquationReader implements ExpressionReader {
    private final ScriptReader scripts;
    private final NameReader names;
    private final Arithmetic arithmetic;
    private final Folding folding;
    private final FunctionReader functions;
    private final DerivativeReader derivatives;
    private final PrimeReader primes;

    /**
     * @param convention what derivatives mean
     * @param equation what is read: the names that it has in front of arguments are functions in all of it
     */
    EquationReader(Survey survey, Scope scope, Ranks ranks, Convention convention, Expression... equation) {
        EquationIndices indices = new EquationIndices();
        scripts = new ScriptReader(survey, indices);
        names = new NameReader(survey, scope, ranks, indices, scripts);
        arithmetic = new Arithmetic(this, survey, scope, ranks);
        folding = new Folding(this, survey.letters(), indices, scripts);
        functions = new FunctionReader(this, scope, names);
        derivatives = new DerivativeReader(this, convention, scope, names, applied(equation));
        primes = new PrimeReader(this, scope, names, derivatives);
    }

    private static Set<String> applied(Expression... equation) {
        Set<String> names = new HashSet<>();
        for (Expression side : equation) {
            Parts.walk(side, part -> {
                if (part instanceof Application application && application.function() instanceof Symbol head) {
                    names.add(Names.function(head));
                }
            });
        }
        return names;
    }

    /** States what primes differentiate by where they do not say it. */
    void primeBy(Entry variable) {
        primes.by(variable);
    }

    /** See {@link Arithmetic#isStrained}. */
    boolean isStrained() {
        return arithmetic.isStrained();
    }

    @Override
    public Tensor read(Expression e) throws NoMeaning {
        if (e instanceof Numeral numeral) {
            return Tensor.of(new Constant(numeral.value()));
        }
        if (e instanceof Symbol symbol) {
            return Indicators.isOne(symbol) ? new Indicators(this).read(symbol) : names.read(symbol);
        }
        if (e instanceof Sum sum) {
            return arithmetic.read(sum);
        }
        if (e instanceof Negation negation) {
            Tensor operand = read(negation.operand());
            return operand.with(Algebra.negative(operand.body()));
        }
        if (e instanceof Product product) {
            return arithmetic.read(derivatives.reachingFurther(product).orElse(product));
        }
        if (e instanceof Quotient quotient) {
            return arithmetic.read(quotient);
        }
        if (e instanceof Power power) {
            return arithmetic.read(power);
        }
        if (e instanceof Root root) {
            return arithmetic.read(root);
        }
        if (e instanceof AbsoluteValue absolute) {
            Tensor operand = read(absolute.operand());
            return operand.with(new Call(Function.Known.ABS, 0, operand.body()));
        }
        if (e instanceof Norm norm) {
            return arithmetic.read(norm);
        }
        if (e instanceof Transpose transpose) {
            return read(transpose.operand()).transposed();
        }
        if (e instanceof BigOperator operator) {
            return folding.read(operator);
        }
        if (e instanceof Application application) {
            return functions.read(application);
        }
        if (e instanceof Primed primed) {
            return primes.read(primed);
        }
        if (e instanceof Derivative derivative) {
            return derivatives.read(derivative);
        }
        if (e instanceof Differential differential) {
            return derivatives.read(differential);
        }
        if (e instanceof Indexed indexed) {
            return indexed(indexed);
        }
        if (e instanceof Cases cases) {
            return new CaseReader(this).read(cases);
        }
        if (e instanceof Missing) {
            throw new NoMeaning(e.span(), "something is missing here");
        }
        throw new NoMeaning(e.span(), "this has no meaning to handgrad yet");
    }

    private Tensor indexed(Indexed indexed) throws NoMeaning {
        Tensor operand = read(indexed.operand());
        List<Position> positions = new ArrayList<>();
        for (Expression index : indexed.indices()) {
            positions.add(scripts.position(index));
        }
        int rest = operand.rank() - positions.size();
        if (rest < 0) {
            throw new NoMeaning(indexed.span(), "more indices than axes");
        }
        List<Index> kept = operand.axes().subList(positions.size(), operand.rank());
        kept.forEach(axis -> positions.add(Position.at(axis)));
        return new Tensor(operand.atPositions(positions), List.copyOf(kept), false);
    }
}
