package org.handgrad.derivation.reading;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Differentiation;
import org.handgrad.derivation.core.Letters;
import org.handgrad.derivation.core.Scope;
import org.handgrad.derivation.core.Substitution;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;
import org.handgrad.notation.tree.At;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;

/** Reads what is taken at a point: {@code \left. f \right|_{x=a}}, and {@code \frac{df}{dx}(a)}. */
record Substituted(NoteEvidence evidence, Entries entries, Counting counting, Formulas formulas) {
    Value of(At at, Surroundings around) {
        boolean point = at.condition() instanceof Chain chain
                && chain.links().size() == 1
                && chain.links().get(0).relation() == Relation.EQUAL;
        if (!point) {
            throw Unread.of("a place that is not said by one equation");
        }
        List<Expression> sides = ((Chain) at.condition()).sides();
        if (!(sides.get(0) instanceof Symbol symbol)) {
            throw Unread.of("a place of something that is no name");
        }
        Value variable = entries.of(evidence.called(symbol), around);
        Term there = formulas.value(sides.get(1), around).number();
        if (!(variable.number() instanceof Variable name)) {
            throw Unread.of("a place of something that is no variable");
        }
        Value operand = formulas.value(at.operand(), around);
        return operand.each(term -> at(term, name, there));
    }

    private Term at(Term term, Variable name, Term there) {
        Definitions definitions = entries.definitions();
        Term carried = new Differentiation(definitions).carriedOut(term, Scope.of(counting.free()));
        boolean hidden = Letters.variables(carried).stream()
                .anyMatch(other -> !other.equals(name.name())
                        && definitions.behind(Variable.of(other)).contains(name.name()));
        if (hidden) {
            throw Unread.of("a place of something that others are made of");
        }
        return Substitution.of(name.name(), Array.number(there)).in(carried);
    }

    /** A product in which a name or a number in brackets behind a derivative says where it is taken. */
    static Expression rewritten(Product product, String latex) {
        List<Expression> factors = new ArrayList<>();
        List<Product.Times> signs = new ArrayList<>();
        for (int k = 0; k < product.factors().size(); k++) {
            Expression factor = product.factors().get(k);
            if (k > 0 && isPlace(product.factors().get(k - 1), factor, latex)) {
                Derivative derivative = (Derivative) product.factors().get(k - 1);
                Chain.Link link = new Chain.Link(Relation.EQUAL, factor.span());
                Chain where = new Chain(List.of(derivative.variables().get(0), factor), List.of(link), factor.span());
                factors.set(factors.size() - 1, new At(derivative, where, derivative.span()));
            } else {
                factors.add(factor);
                if (k > 0) {
                    signs.add(product.signs().get(k - 1));
                }
            }
        }
        return factors.size() == 1 ? factors.get(0) : new Product(factors, signs, product.span());
    }

    private static boolean isPlace(Expression before, Expression factor, String latex) {
        boolean plain = factor instanceof Numeral || factor instanceof Symbol;
        if (!plain
                || !(before instanceof Derivative derivative)
                || derivative.variables().size() != 1) {
            return false;
        }
        int from = before.span().end();
        int to = factor.span().start();
        return from > 0
                && from <= to
                && to <= latex.length()
                && latex.substring(from, to).contains("(");
    }
}
