package org.handgrad.derivation.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handgrad.derivation.term.Algebra;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Function;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Differential;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** Reads derivatives, and a d on its own. */
final class DerivativeReader {
    private final ExpressionReader reader;
    private final Convention convention;
    private final Scope scope;
    private final NameReader names;
    private final Set<String> applied;

    /** @param applied the names that the equation has in front of arguments */
    DerivativeReader(
            ExpressionReader reader, Convention convention, Scope scope, NameReader names, Set<String> applied) {
        this.reader = reader;
        this.convention = convention;
        this.scope = scope;
        this.names = names;
        this.applied = applied;
    }

    Tensor read(Derivative derivative) throws NoMeaning {
        Expression operand = derivative.operand();
        if (operand instanceof Missing) {
            throw new NoMeaning(operand.span(), "the operand of the derivative is missing");
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
                && operand instanceof Product product
                && product.span().end() == derivative.span().end()) { // no bracket ends it
            List<Expression> factors = new ArrayList<>(product.factors());
            factors.set(0, of(derivative, product.factors().get(0)));
            return reader.read(new Product(factors, product.signs(), product.span()));
        }
        Tensor result = reader.read(operand);
        for (Expression name : variables) {
            Tensor variable = reader.read(name);
            if (!(variable.body() instanceof Entry entry)) {
                throw new NoMeaning(name.span(), "a derivative is taken with respect to a name, not to a formula");
            }
            Term of = differentiable(result.body(), entry);
            Tensor distinct = variable.renamed();
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

    private static boolean isTransposed(Expression e) {
        return e instanceof Transpose || (e instanceof Power power && power.mayTranspose());
    }

    private static Derivative of(Derivative operator, Expression operand) {
        return new Derivative(operator.kind(), operator.form(), operand, operator.variables(), operator.span());
    }

    /**
     * The product with all factors behind a ∇ below it, ∇ (v^T v), and not (∇ v^T) v: by the convention that says so, and where
     * the ∇ would reach a transpose alone.
     */
    Optional<Product> reachingFurther(Product product) {
        for (int k = 0; k + 1 < product.factors().size(); k++) {
            boolean near = product.factors().get(k) instanceof Derivative d
                    && (d.form() == Derivative.Form.NABLA || d.form() == Derivative.Form.SUBSCRIPT)
                    && (convention == Convention.ALL_FACTORS || isTransposed(d.operand()));
            if (near) {
                Derivative derivative = (Derivative) product.factors().get(k);
                List<Expression> reached = new ArrayList<>(
                        product.factors().subList(k, product.factors().size()));
                reached.set(0, derivative.operand());
                List<Product.Times> signs =
                        product.signs().subList(k, product.signs().size());
                List<Expression> factors = new ArrayList<>(product.factors().subList(0, k));
                factors.add(of(derivative, new Product(reached, signs, product.span())));
                return Optional.of(new Product(factors, product.signs().subList(0, k), product.span()));
            }
        }
        return Optional.empty();
    }

    /** {@code dw} on its own is a name. */
    Tensor read(Differential differential) throws NoMeaning {
        if (differential.operand() instanceof Symbol symbol) {
            return names.read("d", symbol, "");
        }
        throw new NoMeaning(differential.span(), "a d on its own is read as part of a name only");
    }

    /**
     * What is differentiated. A number that has no definition, or one under another heading that does not depend on the
     * variable, is an unknown function of what there is: the cost of this section, whatever it is.
     */
    Term differentiable(Term of, Entry by) {
        if (!(of instanceof Entry entry) || entry.quantity().rank() > 0) {
            return of;
        }
        Quantity quantity = entry.quantity();
        List<Entry> variables = new ArrayList<>(scope.unknownBy(quantity));
        boolean known = variables.isEmpty()
                ? scope.meaning(quantity).isPresent()
                        && (scope.symbolic().depends(entry, by.quantity()) || scope.isDefinedHere(quantity))
                : variables.stream().anyMatch(variable -> variable.quantity().equals(by.quantity()));
        if (known || quantity.equals(by.quantity())) {
            return of;
        }
        if (applied.contains(quantity.name()) && by.quantity().rank() == 0) {
            return new Call(new Function.Opaque(quantity.name()), 0, by);
        }
        variables.add(by);
        scope.assume(quantity, variables, UnknownFunctions.ofEverything(quantity, variables, scope));
        return of;
    }
}
