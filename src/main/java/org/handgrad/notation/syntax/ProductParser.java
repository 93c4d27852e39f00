package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Differential;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Span;

/** Factors, with signs or side by side. A slash divides all that is left of it in the term by the one factor to its right. */
final class ProductParser {
    private static final Map<String, Product.Times> SIGNS = Map.of(
            "\\cdot", Product.Times.CDOT,
            "\\times", Product.Times.TIMES,
            "*", Product.Times.STAR,
            "\\odot", Product.Times.ODOT,
            "\\circ", Product.Times.CIRC,
            "\\otimes", Product.Times.OTIMES);

    private final Grammar grammar;
    private final Cursor cursor;

    ProductParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    Expression product() {
        Token first = cursor.peek();
        List<Expression> factors = new ArrayList<>(List.of(grammar.factors.factor()));
        List<Product.Times> signs = new ArrayList<>();
        while (true) {
            Token sign = cursor.peek();
            if (SIGNS.containsKey(sign.text())) {
                cursor.take();
                signs.add(SIGNS.get(sign.text()));
                factors.add(signed());
            } else if (sign.is("/") || sign.is("\\div")) {
                divide(factors, signs, first);
            } else if (grammar.factors.starts()) {
                signs.add(Product.Times.IMPLICIT);
                factors.add(grammar.factors.factor());
            } else {
                return of(factors, signs, cursor.since(first));
            }
        }
    }

    /** What stands behind a sign of multiplication: {@code 2 \cdot -x} has a minus there. */
    private Expression signed() {
        Token first = cursor.peek();
        if (ChainParser.ends(first)) {
            return new Missing(first.span());
        }
        if (!cursor.accept("-")) {
            return grammar.factors.factor();
        }
        Expression operand = grammar.factors.factor();
        return new Negation(operand, cursor.since(first));
    }

    private void divide(List<Expression> factors, List<Product.Times> signs, Token first) {
        Span before = cursor.since(first);
        Token sign = cursor.take();
        Expression divisor = signed();
        Expression last = factors.get(factors.size() - 1);
        if (last instanceof Differential above
                && divisor instanceof Differential below
                && above.kind() == below.kind()) {
            Span span = Span.over(last.span(), divisor.span());
            factors.set(
                    factors.size() - 1,
                    new Derivative(
                            above.kind(), Derivative.Form.SLASH, above.operand(), List.of(below.operand()), span));
            return;
        }
        Expression dividend = of(factors, signs, before);
        Quotient.Form form = sign.is("/") ? Quotient.Form.SLASH : Quotient.Form.DIV;
        Span span = cursor.since(first);
        factors.clear();
        signs.clear();
        factors.add(new Quotient(dividend, divisor, form, span));
        if (grammar.factors.starts()) {
            cursor.remark(span, "only what stands right behind the slash divides");
        }
    }

    static Expression of(List<Expression> factors, List<Product.Times> signs, Span span) {
        if (factors.size() == 1) {
            return factors.get(0);
        }
        return new Product(List.copyOf(factors), List.copyOf(signs), span);
    }
}
