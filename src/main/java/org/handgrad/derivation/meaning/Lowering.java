package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Branches;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Constant;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Position;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.AbsoluteValue;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Chain;
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
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Text;
import org.handgrad.notation.tree.Transpose;

/** Reads the meaning of one equation's expressions. Its free indices are the same in all of them. */
final class Lowering {
    final Letters letters;
    final Scope scope;
    final Ranks ranks;
    private final Convention convention;
    private final Set<String> applied;
    private final Indexing indexing;
    private final FunctionReader functions;
    private Optional<Entry> primeVariable = Optional.empty();

    /**
     * @param applied the names that the equation has in front of arguments
     * @param convention what derivatives mean
     */
    Lowering(Letters letters, Scope scope, Ranks ranks, Set<String> applied, Convention convention) {
        this.applied = applied;
        this.letters = letters;
        this.scope = scope;
        this.ranks = ranks;
        this.convention = convention;
        this.indexing = new Indexing(this);
        this.functions = new FunctionReader(this);
    }

    /** Whether the equation has a name in front of arguments, as {@code C(w)}. */
    boolean isApplied(String name) {
        return applied.contains(name);
    }

    Indexing indexing() {
        return indexing;
    }

    void primeBy(Entry variable) {
        primeVariable = Optional.of(variable);
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
            return norm(norm);
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
            return functions.read(primed);
        }
        if (e instanceof Derivative derivative) {
            return derivative(derivative);
        }
        if (e instanceof Differential differential) {
            return differential(differential);
        }
        if (e instanceof Indexed indexed) {
            return indexed(indexed);
        }
        if (e instanceof Cases cases) {
            return cases(cases);
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
            result = result == null ? next : entrywise(result, next, Algebra::plus, sum.span());
        }
        return result;
    }

    private Tensor product(Product product) throws NoMeaning {
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
            result = both.orElseThrow(() -> misfit(product.span()));
        }
        return result;
    }

    static NoMeaning misfit(Span span) {
        return new NoMeaning(span, "the shapes do not fit each other; state them, as in --assume 'X: n x d'");
    }

    Tensor entrywise(Tensor a, Tensor b, java.util.function.BinaryOperator<Term> operation, Span span)
            throws NoMeaning {
        return Tensor.entrywise(a, b, operation).orElseThrow(() -> misfit(span));
    }

    private Tensor power(Power power) throws NoMeaning {
        if (power.base() instanceof Symbol e
                && e.name().letters().equals("e")
                && e.indices().isEmpty()
                && !scope.isDefined("e", 0)) {
            Tensor exponent = read(power.exponent());
            return exponent.with(new Call(Function.Known.EXP, 0, exponent.body()));
        }
        boolean named =
                power.exponent() instanceof Symbol t && t.name().letters().equals("T");
        Tensor base = read(power.base());
        if (named && (base.rank() > 0 || (letters.isTransposed(nameOf(power.base())) && !scope.isDefined("T", 0)))) {
            return base.transposed();
        }
        Tensor exponent = read(power.exponent());
        if (exponent.rank() > 0) {
            throw misfit(power.span());
        }
        if (base.rank() == 2 && !exponent.body().equals(new Constant(2))) {
            throw new NoMeaning(power.span(), "a power of a matrix is not known here");
        }
        return base.with(Algebra.power(base.body(), exponent.body()));
    }

    private String nameOf(Expression e) {
        return e instanceof Symbol symbol ? letters.whole(symbol) : "";
    }

    private Tensor norm(Norm norm) throws NoMeaning {
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
        return Tensor.of(absolute ? sum : Algebra.power(sum, new Constant(0.5)));
    }

    private Tensor derivative(Derivative derivative) throws NoMeaning {
        Expression operand = derivative.operand();
        if (operand instanceof Missing) {
            throw new NoMeaning(operand.span(), "what is differentiated is missing");
        }
        List<Expression> variables = derivative.variables();
        if (variables.isEmpty()
                && operand instanceof Application of
                && of.arguments().size() == 1) {
            variables = of.arguments(); // \nabla f(x) is by x
        }
        if (variables.isEmpty()) {
            throw new NoMeaning(derivative.span(), "with respect to what is not said");
        }
        if (convention == Convention.FIRST_FACTOR
                && derivative.form() == Derivative.Form.OPERATOR
                && operand instanceof Product product) {
            Derivative nearer = new Derivative(
                    derivative.kind(),
                    derivative.form(),
                    product.factors().get(0),
                    derivative.variables(),
                    derivative.span());
            List<Expression> factors = new ArrayList<>(product.factors());
            factors.set(0, nearer);
            return product(new Product(factors, product.signs(), product.span()));
        }
        Tensor result = read(operand);
        for (Expression name : variables) {
            Tensor variable = read(name);
            if (!(variable.body() instanceof Entry entry)) {
                throw new NoMeaning(name.span(), "a derivative is taken with respect to a name, not to a formula");
            }
            Term of = functions.differentiable(result.body(), entry);
            Tensor distinct = renamed(variable);
            List<Index> axes = new ArrayList<>(result.axes());
            axes.addAll(distinct.axes());
            if (axes.size() > 2 && result.rank() > 0 && variable.rank() > 1) {
                throw new NoMeaning(
                        derivative.span(),
                        "a derivative of an array by a matrix has more than two axes; write it with indices");
            }
            Term slope = new Slope(of, (Entry) distinct.body());
            boolean vectors = result.rank() == 1 && variable.rank() == 1;
            boolean lies = result.rank() == 0 && variable.row();
            if (vectors && convention == Convention.ENTRYWISE) {
                result = result.with(Algebra.sum(distinct.axes().get(0), slope));
                continue;
            }
            if (vectors && convention == Convention.DENOMINATOR_LAYOUT) {
                Collections.reverse(axes);
            }
            result = new Tensor(slope, List.copyOf(axes), lies);
        }
        return result;
    }

    /** With axes of its own. */
    Tensor renamed(Tensor tensor) {
        List<Index> axes = new ArrayList<>();
        for (Index axis : tensor.axes()) {
            axes.add(indexing.fresh(axis.name()));
        }
        return new Tensor(tensor.at(axes), List.copyOf(axes), tensor.row());
    }

    /** {@code dw} on its own is a name. */
    private Tensor differential(Differential differential) throws NoMeaning {
        if (differential.operand() instanceof Symbol symbol) {
            return indexing.read(symbol, "d", "");
        }
        throw new NoMeaning(differential.span(), "a d on its own is read as part of a name only");
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

    private Tensor cases(Cases cases) throws NoMeaning {
        List<Branches.Branch> branches = new ArrayList<>();
        List<Index> axes = List.of();
        for (Cases.Case row : cases.cases()) {
            Tensor value = read(row.value());
            axes = value.rank() > 0 ? value.axes() : axes;
            if (row.condition() instanceof Chain condition) {
                branches.add(new Branches.Branch(
                        comparison(condition),
                        number(condition.sides().get(0)),
                        number(condition.sides().get(1)),
                        value.body()));
            } else if (row.condition() instanceof Text
                    || row.condition() instanceof Missing
                    || row.equals(cases.cases().get(cases.cases().size() - 1))) {
                branches.add(
                        new Branches.Branch(Branches.Comparison.ALWAYS, Constant.ZERO, Constant.ZERO, value.body()));
            } else {
                throw new NoMeaning(row.condition().span(), "this is no condition");
            }
        }
        return new Tensor(new Branches(branches), axes, false);
    }

    private static Branches.Comparison comparison(Chain condition) throws NoMeaning {
        Map<Relation, Branches.Comparison> known = new HashMap<>(Map.of(
                Relation.LESS, Branches.Comparison.LESS,
                Relation.LESS_OR_EQUAL, Branches.Comparison.LESS_OR_EQUAL,
                Relation.GREATER, Branches.Comparison.GREATER,
                Relation.GREATER_OR_EQUAL, Branches.Comparison.GREATER_OR_EQUAL,
                Relation.EQUAL, Branches.Comparison.EQUAL,
                Relation.NOT_EQUAL, Branches.Comparison.NOT_EQUAL));
        Branches.Comparison comparison = known.get(condition.links().get(0).relation());
        if (comparison == null || condition.links().size() > 1) {
            throw new NoMeaning(condition.span(), "a condition compares two sides");
        }
        return comparison;
    }

    Optional<Entry> primeVariable() {
        return primeVariable;
    }
}
