package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Term;
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
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** Reads the meaning of one equation's expressions. Its free indices are the same in all of them. */
final class Lowering {
    final Survey survey;
    final Scope scope;
    final Ranks ranks;
    private final Set<String> applied;
    private final Indexing indexing;
    private final FunctionReader functions;
    private final DerivativeReader derivatives;
    private Optional<Entry> primeVariable = Optional.empty();
    private boolean strained;

    /**
     * @param applied the names that the equation has in front of arguments
     * @param convention what derivatives mean
     */
    Lowering(Survey survey, Scope scope, Ranks ranks, Set<String> applied, Convention convention) {
        this.applied = applied;
        this.survey = survey;
        this.scope = scope;
        this.ranks = ranks;
        this.indexing = new Indexing(this);
        this.functions = new FunctionReader(this);
        this.derivatives = new DerivativeReader(this, convention);
    }

    /** Whether the equation has a name in front of arguments, as {@code C(w)}. */
    boolean isApplied(String name) {
        return applied.contains(name);
    }

    DerivativeReader derivatives() {
        return derivatives;
    }

    Indexing indexing() {
        return indexing;
    }

    void primeBy(Entry variable) {
        primeVariable = Optional.of(variable);
    }

    /** Whether a name of no known shape was taken for an array beside a number: {@code w^T x + b} with a vector b. */
    boolean isStrained() {
        return strained;
    }

    private boolean isGuessed(Tensor array, Expression written, Tensor number) {
        return array.rank() > 0
                && number.rank() == 0
                && !(number.body() instanceof Constant)
                && written instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && ranks.isGuess(survey.indices().name(symbol));
    }

    Term number(Expression e) throws NoMeaning {
        Tensor tensor = read(e);
        if (tensor.rank() != 0) {
            throw new NoMeaning(e.span(), "an array stands where a number is expected");
        }
        return tensor.body();
    }

    Tensor read(Expression e) throws NoMeaning {
        if (e instanceof Numeral numeral) {
            return Tensor.of(new Constant(numeral.value()));
        }
        if (e instanceof Symbol symbol) {
            return indexing.read(symbol);
        }
        if (e instanceof Sum sum) {
            return sum(sum);
        }
        if (e instanceof Negation negation) {
            Tensor operand = read(negation.operand());
            return operand.with(Algebra.negative(operand.body()));
        }
        if (e instanceof Product product) {
            return product(product);
        }
        if (e instanceof Quotient quotient) {
            return entrywise(read(quotient.numerator()), read(quotient.denominator()), Algebra::over, quotient.span());
        }
        if (e instanceof Power power) {
            return power(power);
        }
        if (e instanceof Root root) {
            Tensor radicand = read(root.radicand());
            Term degree = root.degree().isPresent() ? number(root.degree().get()) : new Constant(2);
            return radicand.with(Algebra.power(radicand.body(), Algebra.over(Constant.ONE, degree)));
        }
        if (e instanceof AbsoluteValue absolute) {
            Tensor operand = read(absolute.operand());
            return operand.with(new Call(Function.Known.ABS, 0, operand.body()));
        }
        if (e instanceof Norm norm) {
            return norm(norm, false);
        }
        if (e instanceof Transpose transpose) {
            return read(transpose.operand()).transposed();
        }
        if (e instanceof BigOperator operator) {
            return new Folding(this).read(operator);
        }
        if (e instanceof Application application) {
            return functions.read(application);
        }
        if (e instanceof Primed primed) {
            return new PrimeReader(this).read(primed);
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

    private Tensor sum(Sum sum) throws NoMeaning {
        Tensor result = null;
        for (Sum.Term term : sum.terms()) {
            Tensor next = read(term.operand());
            if (term.sign() == Sum.Sign.PLUS_MINUS || term.sign() == Sum.Sign.MINUS_PLUS) {
                throw new NoMeaning(sum.span(), "± stands for two values; write them apart");
            }
            if (term.sign() == Sum.Sign.MINUS) {
                next = next.with(Algebra.negative(next.body()));
            }
            strained |= result != null
                    && (isGuessed(next, term.operand(), result)
                            || isGuessed(result, sum.terms().get(0).operand(), next));
            result = result == null ? next : entrywise(result, next, Algebra::plus, sum.span());
        }
        return result;
    }

    Tensor product(Product written) throws NoMeaning {
        Product product = derivatives.reachingFurther(written).orElse(written);
        Tensor result = read(product.factors().get(0));
        for (int k = 1; k < product.factors().size(); k++) {
            Tensor next = read(product.factors().get(k));
            Product.Times sign = product.signs().get(k - 1);
            boolean entrywise = sign == Product.Times.ODOT
                    || sign == Product.Times.CIRC
                    || (sign == Product.Times.STAR && result.rank() == next.rank());
            if (sign == Product.Times.CDOT && result.rank() == 1 && next.rank() == 1 && result.row() == next.row()) {
                result = result.row() ? result : result.transposed();
                next = next.row() ? next.transposed() : next;
            }
            Optional<Tensor> both =
                    entrywise ? Tensor.entrywise(result, next, Algebra::times) : Tensor.product(result, next);
            result = both.orElseThrow(() -> NoMeaning.misfit(product.span()));
        }
        return result;
    }

    Tensor entrywise(Tensor a, Tensor b, java.util.function.BinaryOperator<Term> operation, Span span)
            throws NoMeaning {
        return Tensor.entrywise(a, b, operation).orElseThrow(() -> NoMeaning.misfit(span));
    }

    private Tensor power(Power power) throws NoMeaning {
        if (power.base() instanceof Symbol e
                && e.name().letters().equals("e")
                && e.indices().isEmpty()
                && !scope.isDefined("e", 0)) {
            Tensor exponent = read(power.exponent());
            return exponent.with(new Call(Function.Known.EXP, 0, exponent.body()));
        }
        if (power.base() instanceof Norm norm && power.exponent() instanceof Numeral n && n.value() == 2) {
            return norm(norm, true);
        }
        Tensor base = read(power.base());
        boolean transposed = base.rank() > 0
                || (power.base() instanceof Symbol symbol
                        && survey.arrays().isTransposed(survey.indices().name(symbol))
                        && !scope.isDefined("T", 0));
        if (power.mayTranspose() && transposed) {
            return base.transposed();
        }
        Tensor exponent = read(power.exponent());
        if (exponent.rank() > 0) {
            throw NoMeaning.misfit(power.span());
        }
        if (base.rank() == 2 && !exponent.body().equals(new Constant(2))) {
            throw new NoMeaning(power.span(), "a power of a matrix is not known here");
        }
        return base.with(Algebra.power(base.body(), exponent.body()));
    }

    /** @param squared whether its square is meant: no root is drawn, to be squared again */
    private Tensor norm(Norm norm, boolean squared) throws NoMeaning {
        Tensor operand = read(norm.operand());
        boolean euclidean = norm.order()
                .map(order -> (order instanceof Numeral n && n.value() == 2)
                        || (order instanceof Symbol s && s.name().letters().equals("F")))
                .orElse(true);
        boolean absolute = norm.order()
                .map(order -> order instanceof Numeral n && n.value() == 1)
                .orElse(false);
        if (!euclidean && !absolute) {
            throw new NoMeaning(norm.span(), "of norms, 1, 2 and F are known");
        }
        Term sum = absolute
                ? new Call(Function.Known.ABS, 0, operand.body())
                : Algebra.power(operand.body(), new Constant(2));
        for (int k = operand.rank() - 1; k >= 0; k--) {
            sum = Algebra.sum(operand.axes().get(k), sum);
        }
        double power = (absolute ? 1 : 0.5) * (squared ? 2 : 1);
        return Tensor.of(Algebra.power(sum, new Constant(power)));
    }

    private Tensor indexed(Indexed indexed) throws NoMeaning {
        Tensor operand = read(indexed.operand());
        List<Position> positions = new ArrayList<>();
        for (Expression index : indexed.indices()) {
            positions.add(indexing.position(index));
        }
        int rest = operand.rank() - positions.size();
        if (rest < 0) {
            throw new NoMeaning(indexed.span(), "more indices than axes");
        }
        List<Index> kept = operand.axes().subList(positions.size(), operand.rank());
        kept.forEach(axis -> positions.add(Position.at(axis)));
        return new Tensor(operand.atPositions(positions), List.copyOf(kept), false);
    }

    Optional<Entry> primeVariable() {
        return primeVariable;
    }
}
