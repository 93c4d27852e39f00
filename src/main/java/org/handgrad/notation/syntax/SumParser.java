package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;

/** Terms with their signs. */
final class SumParser {
    private static final Map<String, Sum.Sign> SIGNS =
            Map.of("+", Sum.Sign.PLUS, "-", Sum.Sign.MINUS, "\\pm", Sum.Sign.PLUS_MINUS, "\\mp", Sum.Sign.MINUS_PLUS);

    private final Grammar grammar;
    private final Cursor cursor;

    SumParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    Expression sum() {
        Token first = cursor.peek();
        List<Sum.Term> terms = new ArrayList<>();
        terms.add(new Sum.Term(atSign() ? SIGNS.get(cursor.take().text()) : Sum.Sign.PLUS, term()));
        while (atSign()) {
            terms.add(new Sum.Term(SIGNS.get(cursor.take().text()), term()));
        }
        Span span = cursor.since(first);
        Sum.Term only = terms.get(0);
        if (terms.size() > 1 || only.sign() == Sum.Sign.PLUS_MINUS || only.sign() == Sum.Sign.MINUS_PLUS) {
            return new Sum(terms, span);
        }
        return only.sign() == Sum.Sign.MINUS ? new Negation(only.operand(), span) : only.operand();
    }

    boolean atSign() {
        return SIGNS.containsKey(cursor.peek().text());
    }

    /** One term. Behind a sign it may have a minus of its own; it is missing where the line stops. */
    private Expression term() {
        Token first = cursor.peek();
        if (!cursor.accept("-")) {
            return ChainParser.ends(first) && !first.is("}") && !first.is(",")
                    ? new Missing(first.span())
                    : grammar.products.product();
        }
        cursor.enter();
        Expression operand = term();
        cursor.leave();
        return new Negation(operand, cursor.since(first));
    }
}
