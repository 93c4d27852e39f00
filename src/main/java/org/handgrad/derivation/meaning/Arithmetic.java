package org.handgrad.derivation.meaning;

import java.util.Optional;
import java.util.function.BinaryOperator;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** Reads sums, products, powers and norms, of numbers and of arrays. */
final class Arithmetic {
    private final ExpressionReader reader;
    private final Survey survey;
    private final Scope scope;
    private final Ranks ranks;
    private boolean strained;

    Arithmetic(ExpressionReader reader, Survey survey, Scope scope, Ranks ranks) {
        this.reader = reader;
        this.survey = survey;
        this.scope = scope;
        this.ranks = ranks;
    }

    /** Whether a name of no known shape was taken for an array beside a number: {@code w^T x + b} with a vector b. */
    boolean isStrained() {
        return strained;
    }

    Tensor read(Sum sum) throws NoMeaning {
        Tensor result = null;
        for (Sum.Term term : sum.terms()) {
            Tensor next = reader.read(term.operand());
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

    private boolean isGuessed(Tensor array, Expression written, Tensor number) {
        return array.rank() > 0
                && number.rank() == 0
                && !(number.body() instanceof Constant)
                && written instanceof Symbol symbol
                && symbol.indices().isEmpty()
                && ranks.isGuess(survey.indices().name(symbol));
    }

    Tensor read(Product product) throws NoMeaning {
        Tensor result = reader.read(product.factors().get(0));
        for (int k = 1; k < product.factors().size(); k++) {
            Tensor next = reader.read(product.factors().get(k));
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

    Tensor read(Quotient quotient) throws NoMeaning {
        Tensor numerator = reader.read(quotient.numerator());
        return entrywise(numerator, reader.read(quotient.denominator()), Algebra::over, quotient.span());
    }

    private static Tensor entrywise(Tensor a, Tensor b, BinaryOperator<Term> operation, Span span) throws NoMeaning {
        return Tensor.entrywise(a, b, operation).orElseThrow(() -> NoMeaning.misfit(span));
    }

    Tensor read(Power power) throws NoMeaning {
        if (power.base() instanceof Symbol e
                && e.name().letters().equals("e")
                && e.indices().isEmpty()
                && !scope.isDefined("e", 0)) {
            Tensor exponent = reader.read(power.exponent());
            return exponent.with(new Call(Function.Known.EXP, 0, exponent.body()));
        }
        if (power.base() instanceof Norm norm && power.exponent() instanceof Numeral n && n.value() == 2) {
            return norm(norm, 2);
        }
        Tensor base = reader.read(power.base());
        boolean transposed = base.rank() > 0
                || (power.base() instanceof Symbol symbol
                        && survey.arrays().isTransposed(survey.indices().name(symbol))
                        && !scope.isDefined("T", 0));
        if (power.mayTranspose() && transposed) {
            return base.transposed();
        }
        Tensor exponent = reader.read(power.exponent());
        if (exponent.rank() > 0) {
            throw NoMeaning.misfit(power.span());
        }
        if (base.rank() == 2 && !exponent.body().equals(new Constant(2))) {
            throw new NoMeaning(power.span(), "a power of a matrix is not known here");
        }
        return base.with(Algebra.power(base.body(), exponent.body()));
    }

    Tensor read(Root root) throws NoMeaning {
        Tensor radicand = reader.read(root.radicand());
        Term degree = root.degree().isPresent() ? reader.number(root.degree().get()) : new Constant(2);
        return radicand.with(Algebra.power(radicand.body(), Algebra.over(Constant.ONE, degree)));
    }

    Tensor read(Norm norm) throws NoMeaning {
        return norm(norm, 1);
    }

    /** A power of a norm: of its square no root is drawn. */
    private Tensor norm(Norm norm, int exponent) throws NoMeaning {
        Tensor operand = reader.read(norm.operand());
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
        Term entry = absolute
                ? new Call(Function.Known.ABS, 0, operand.body())
                : Algebra.power(operand.body(), new Constant(2));
        double root = absolute ? 1 : 0.5;
        return Tensor.of(Algebra.power(operand.with(entry).total(), new Constant(root * exponent)));
    }
}
