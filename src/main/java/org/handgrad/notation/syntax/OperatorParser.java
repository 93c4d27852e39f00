package org.handgrad.notation.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.BigOperator.Kind;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Limit;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Product;

/** Sums, products, extrema and limits, with what they range over and their body. */
final class OperatorParser {
    private static final Map<String, Kind> KINDS = Map.of("\\sum", Kind.SUM, "\\prod", Kind.PRODUCT);
    private static final Map<String, Kind> EXTREMA = Map.of("\\max", Kind.MAX, "\\min", Kind.MIN);

    private final Grammar grammar;
    private final Cursor cursor;

    OperatorParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** {@code \max} only with something below it, or behind {@code \arg}; else it is a function. */
    boolean starts() {
        String text = cursor.peek().text();
        String next = cursor.ahead(1).text();
        return KINDS.containsKey(text)
                || (EXTREMA.containsKey(text) && next.equals("_"))
                || (text.equals("\\arg") && EXTREMA.containsKey(next));
    }

    Expression operator() {
        Token first = cursor.peek();
        Kind kind = kind();
        Optional<Expression> upper = Optional.empty();
        List<Expression> lower = List.of();
        while (cursor.isAt("_") || cursor.isAt("^")) {
            Token sign = cursor.take();
            if (sign.is("^")) {
                upper = Optional.of(grammar.factors.argument("upper bound"));
            } else {
                lower = grammar.scripts.indices().below(sign);
            }
        }
        return new BigOperator(kind, Ranges.of(lower, upper), body(), cursor.since(first));
    }

    private Kind kind() {
        if (cursor.accept("\\arg")) {
            return cursor.take().is("\\max") ? Kind.ARG_MAX : Kind.ARG_MIN;
        }
        String text = cursor.take().text();
        return KINDS.containsKey(text) ? KINDS.get(text) : EXTREMA.get(text);
    }

    /** The term behind, which may have a minus. */
    private Expression body() {
        Token first = cursor.peek();
        if (!first.is("-")) {
            return grammar.factors.starts() ? grammar.products.product() : new Missing(first.span());
        }
        cursor.take();
        cursor.enter();
        Expression operand = body();
        cursor.leave();
        return new Negation(operand, cursor.since(first));
    }

    /** {@code \lim_{h \to 0+}}. */
    Expression limit() {
        Token first = cursor.take();
        cursor.expect("_");
        Token open = cursor.expect("{");
        Token start = cursor.peek();
        Expression variable = grammar.factors.factor();
        if (start.is("\\Delta") && !cursor.isAt("\\to")) { // \Delta x is one number
            variable = ProductParser.of(
                    List.of(variable, grammar.factors.factor()), List.of(Product.Times.IMPLICIT), cursor.since(start));
        }
        cursor.expect("\\to");
        boolean negative = cursor.accept("-");
        Token at = cursor.peek();
        Expression target = at.isDigit() ? grammar.factors.unscripted() : grammar.factors.factor();
        if (negative) {
            target = new Negation(target, target.span());
        }
        Limit.Side side = side();
        cursor.expectClosing("}", open);
        return new Limit(variable, target, side, body(), cursor.since(first));
    }

    private Limit.Side side() {
        boolean raised = cursor.accept("^");
        boolean braced = raised && cursor.accept("{");
        Limit.Side side = Limit.Side.BOTH;
        if (cursor.accept("+")) {
            side = Limit.Side.ABOVE;
        } else if (cursor.accept("-")) {
            side = Limit.Side.BELOW;
        } else if (raised) {
            throw cursor.expected("'+' or '-'");
        }
        if (braced) {
            cursor.expect("}");
        }
        return side;
    }
}
