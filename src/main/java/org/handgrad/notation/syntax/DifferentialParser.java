package org.handgrad.notation.syntax;

import org.handgrad.notation.tree.Derivative.Kind;
import org.handgrad.notation.tree.Differential;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Transpose;

/** The d of derivatives, in all its notations, and a d on its own. */
final class DifferentialParser {
    private final Grammar grammar;
    private final Cursor cursor;

    DifferentialParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** How many tokens the d has that stands so many ahead; 0 if there is none. */
    int length(int ahead) {
        Token token = cursor.ahead(ahead);
        if (token.is("\\partial") || token.is("d")) {
            return 1;
        }
        if (!token.is("\\mathrm")) {
            return 0;
        }
        if (cursor.ahead(ahead + 1).is("d")) {
            return 2;
        }
        boolean braced =
                cursor.ahead(ahead + 1).is("{") && cursor.ahead(ahead + 2).is("d");
        return braced && cursor.ahead(ahead + 3).is("}") ? 4 : 0;
    }

    Kind kind(int ahead) {
        return cursor.ahead(ahead).is("\\partial") ? Kind.PARTIAL : Kind.TOTAL;
    }

    void take() {
        for (int i = length(0); i > 0; i--) {
            cursor.take();
        }
    }

    /** Whether a d stands here with a name close behind it. */
    boolean atTotal() {
        int d = cursor.isAt("\\partial") ? 0 : length(0);
        Token name = cursor.ahead(d);
        boolean plain = cursor.isAt("d");
        return d > 0
                && !cursor.inIndices()
                && NameParser.starts(name)
                && !name.is("\\text")
                && !(plain && (name.spaced() || grammar.names.atWord()));
    }

    /** {@code dw}; of {@code dw^2} the square is taken last. */
    Expression total() {
        Token first = cursor.peek();
        take();
        return ofName(grammar.factors.factor(), first);
    }

    private Expression ofName(Expression factor, Token first) {
        if (factor instanceof Power power) {
            return new Power(ofName(power.base(), first), power.exponent(), cursor.since(first));
        }
        if (factor instanceof Transpose transpose) {
            return new Transpose(ofName(transpose.operand(), first), cursor.since(first));
        }
        return new Differential(Kind.TOTAL, factor, cursor.since(first));
    }
}
