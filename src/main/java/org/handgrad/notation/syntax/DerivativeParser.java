package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Derivative.Form;
import org.handgrad.notation.tree.Derivative.Kind;
import org.handgrad.notation.tree.Differential;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;

/** Derivatives in all their notations. */
final class DerivativeParser {
    private final Grammar grammar;
    private final Cursor cursor;

    DerivativeParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** Whether the fraction that stands here has the same d above and below. */
    boolean atQuotient() {
        if (!cursor.isAt("\\frac")) {
            return false;
        }
        int above = cursor.ahead(1).is("{") ? 2 : 1;
        int denominator = cursor.afterArgument(1);
        int below = cursor.ahead(denominator).is("{") ? denominator + 1 : denominator;
        int d = grammar.differentials.length(below);
        return d > 0
                && grammar.differentials.length(above) > 0
                && grammar.differentials.kind(above) == grammar.differentials.kind(below)
                && !cursor.ahead(above + grammar.differentials.length(above)).is("_")
                && startsVariable(cursor.ahead(below + d));
    }

    private static boolean startsVariable(Token token) {
        return NameParser.starts(token) || token.is("(") || token.is("{");
    }

    /** {@code \frac{\partial C}{\partial w}}, or the operator with its operand. */
    Expression quotient() {
        Token first = cursor.take();
        Token open = cursor.peek();
        boolean braced = cursor.accept("{");
        Kind kind = grammar.differentials.kind(0);
        grammar.differentials.take();
        int order = cursor.isAt("^") ? order() : 1;
        boolean operator = !braced || cursor.isAt("}");
        Expression operand = operator ? null : grammar.products.product();
        if (braced) {
            cursor.expectClosing("}", open);
        }
        List<Expression> variables = denominator(order);
        if (variables.size() != order) {
            throw new NotationException(
                    cursor.since(first),
                    "expected a derivative of one order, found %s above the line and %s below"
                            .formatted(order, variables.size()));
        }
        if (operator) {
            Expression reached = reached();
            return new Derivative(kind, Form.OPERATOR, reached, variables, cursor.since(first));
        }
        return new Derivative(kind, Form.QUOTIENT, operand, variables, cursor.since(first));
    }

    private int order() {
        cursor.expect("^");
        Token at = cursor.peek();
        Expression order = grammar.factors.argument("order of the derivative");
        if (!(order instanceof Numeral number) || !number.digits().matches("[1-9]")) {
            throw new NotationException(at.span(), "expected the order of the derivative, a number from 1 to 9");
        }
        return Integer.parseInt(number.digits());
    }

    private List<Expression> denominator(int order) {
        Token open = cursor.expect("{");
        List<Expression> variables = new ArrayList<>();
        while (grammar.differentials.length(0) > 0) {
            grammar.differentials.take();
            cursor.enterIndices(); // a d behind the name begins the next variable
            Expression variable = grammar.factors.factor();
            cursor.leaveIndices();
            if (order > 1 && variable instanceof Power power && power.exponent() instanceof Numeral times) {
                int count = times.digits().matches("[1-9]") ? Integer.parseInt(times.digits()) : 1;
                for (int i = 0; i < count; i++) {
                    variables.add(power.base());
                }
            } else {
                variables.add(variable);
            }
        }
        cursor.expectClosing("}", open);
        return variables;
    }

    /** A bracket, or the factors side by side up to the next derivative. */
    private Expression reached() {
        Token first = cursor.peek();
        if (!grammar.factors.starts()) {
            return new Missing(first.span());
        }
        boolean alone = first.is("(") || first.is("[") || first.is("\\{") || atDerivative();
        List<Expression> factors = new ArrayList<>(List.of(grammar.factors.factor()));
        List<Product.Times> signs = new ArrayList<>();
        while (!alone && grammar.factors.starts() && !atDerivative()) {
            signs.add(Product.Times.IMPLICIT);
            factors.add(grammar.factors.factor());
        }
        return ProductParser.of(factors, signs, cursor.since(first));
    }

    private boolean atDerivative() {
        return atQuotient() || cursor.isAt("\\partial") || cursor.isAt("\\nabla");
    }

    /** {@code \partial_w C}, or {@code \partial w} on its own. */
    Expression partial() {
        Token first = cursor.take();
        if (cursor.isAt("_")) {
            List<Expression> variables = grammar.scripts.indices().below(cursor.take());
            Expression operand = nearest();
            return new Derivative(Kind.PARTIAL, Form.SUBSCRIPT, operand, variables, cursor.since(first));
        }
        Expression operand = grammar.factors.starts()
                ? grammar.factors.factor()
                : new Missing(cursor.peek().span());
        return new Differential(Kind.PARTIAL, operand, cursor.since(first));
    }

    /** {@code \nabla_w C}, {@code \nabla C}, {@code \nabla_w^2 C}. */
    Expression nabla() {
        Token first = cursor.take();
        List<Expression> variables = new ArrayList<>();
        if (cursor.isAt("_")) {
            variables.addAll(grammar.scripts.indices().below(cursor.take()));
        }
        if (cursor.isAt("^")) {
            int order = order();
            List<Expression> once = List.copyOf(variables);
            for (int i = 1; i < order; i++) {
                variables.addAll(once);
            }
        }
        Expression operand = nearest();
        return new Derivative(Kind.PARTIAL, Form.NABLA, operand, variables, cursor.since(first));
    }

    /** Numbers and fractions in front, and one factor. */
    private Expression nearest() {
        Token first = cursor.peek();
        if (!grammar.factors.starts()) {
            return new Missing(first.span());
        }
        List<Expression> factors = new ArrayList<>(List.of(grammar.factors.factor()));
        List<Product.Times> signs = new ArrayList<>();
        while (isNumber(factors.get(factors.size() - 1)) && grammar.factors.starts()) {
            signs.add(Product.Times.IMPLICIT);
            factors.add(grammar.factors.factor());
        }
        return ProductParser.of(factors, signs, cursor.since(first));
    }

    private static boolean isNumber(Expression factor) {
        return factor instanceof Numeral || factor instanceof Quotient;
    }
}
