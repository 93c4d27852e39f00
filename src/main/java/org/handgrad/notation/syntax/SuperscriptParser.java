package org.handgrad.notation.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Tuple;

/** What stands above the line: primes, signs, layers in brackets, words; anything else is a power. */
final class SuperscriptParser {
    private static final Map<String, Mark.Kind> SIGNS =
            Map.of("*", Mark.Kind.STAR, "\\dagger", Mark.Kind.DAGGER, "+", Mark.Kind.PLUS, "-", Mark.Kind.MINUS);

    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "\\langle", "\\rangle", "<", ">");

    private static final Map<String, Mark.Kind> KINDS =
            Map.of("(", Mark.Kind.ROUND, "[", Mark.Kind.SQUARE, "\\langle", Mark.Kind.ANGLE, "<", Mark.Kind.ANGLE);

    private final Grammar grammar;
    private final Cursor cursor;

    SuperscriptParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** Adds what stands behind a {@code ^} to what was read before. */
    void above(Token sign, Scripts scripts, boolean named) {
        Token token = cursor.peek();
        if (cursor.accept("{")) {
            if (cursor.isAt("}")) {
                throw cursor.expected("a superscript");
            }
            boolean more = true;
            while (more) {
                more = part(scripts, named, sign) && !cursor.isAt("}");
            }
            cursor.expectClosing("}", token);
        } else if (token.is("(")) {
            boolean mark = named && closed(0) > 0;
            cursor.remark(token.span(), "a bracket behind '^' is read as if it were in braces");
            if (mark) {
                mark(scripts);
            } else {
                exponent(scripts, grammar.brackets.bracket(), sign, false);
            }
        } else if (token.isDigit()) {
            exponent(scripts, grammar.scripts.indices().digits(sign), sign, false);
        } else if (token.is("-") && startsPlain(cursor.ahead(1))) {
            cursor.take();
            Expression operand = grammar.factors.argument("superscript");
            cursor.remark(cursor.since(sign), "what stands behind '^-' is read as if it were in braces");
            exponent(scripts, new Negation(operand, cursor.since(token)), sign, false);
        } else if (!sign(scripts, named) && !word(scripts, named)) {
            exponent(scripts, grammar.factors.argument("superscript"), sign, named);
        }
    }

    private static boolean startsPlain(Token token) {
        return !token.spaced() && (token.isDigit() || NameParser.starts(token));
    }

    /** One part of a superscript in braces; false after the last. */
    private boolean part(Scripts scripts, boolean named, Token sign) {
        if (cursor.accept("'") || cursor.accept("\\prime")) {
            scripts.primes++;
            return true;
        }
        if (named && KINDS.containsKey(cursor.peek().text()) && marksAt()) {
            mark(scripts);
            return true;
        }
        if (cursor.isAt("^") && !scripts.marks.isEmpty()) {
            above(cursor.take(), scripts, named);
            return true;
        }
        if (cursor.ahead(1).is("}") && sign(scripts, named)) {
            return true;
        }
        int before = cursor.place();
        if (word(scripts, named)) {
            if (cursor.isAt("}")) {
                return true;
            }
            scripts.transposed = false;
            cursor.goTo(before);
        }
        exponent(scripts, grammar.chains.chain(), sign, named);
        return false;
    }

    /** A sign that is no number: a star, a transpose, a prime. */
    private boolean sign(Scripts scripts, boolean named) {
        Token token = cursor.peek();
        if (token.is("\\top")) {
            scripts.transposed = true;
        } else if (token.is("\\prime") || token.is("'")) {
            scripts.primes++;
        } else if (named && SIGNS.containsKey(token.text())) {
            scripts.marks.add(new Mark(SIGNS.get(token.text()), Optional.empty()));
        } else {
            return false;
        }
        cursor.take();
        return true;
    }

    /** A word on a name; an upright T is a transpose. */
    private boolean word(Scripts scripts, boolean named) {
        Token token = cursor.peek();
        if (!token.is("\\text") && !token.is("\\mathrm")) {
            return false;
        }
        int before = cursor.place();
        Expression name = grammar.names.name();
        if (name instanceof Symbol symbol && symbol.name().letters().equals("T")) {
            scripts.transposed = true;
            return true;
        }
        if (named && name instanceof Symbol symbol && symbol.name().style() == Name.Style.WORD) {
            scripts.marks.add(new Mark(Mark.Kind.WORD, Optional.of(symbol)));
            return true;
        }
        cursor.goTo(before);
        return false;
    }

    /** Whether the bracket that opens here is a mark: only other marks, signs or a single power follow it. */
    private boolean marksAt() {
        int end = closed(0);
        if (end < 0) {
            return false;
        }
        Token next = cursor.ahead(end);
        boolean single = next.is("T") || next.isDigit() || next.is("*") || next.is("\\top") || next.is("\\dagger");
        return next.is("}")
                || KINDS.containsKey(next.text())
                || next.is("\\prime")
                || next.is("'")
                || next.is("^")
                || next.is("\\mathrm")
                || next.is("\\text")
                || (single && cursor.ahead(end + 1).is("}"));
    }

    /** How many tokens ahead the bracket is closed that opens so many ahead; negative if it is not. */
    private int closed(int opening) {
        String open = cursor.ahead(opening).text();
        String close = CLOSING.get(open);
        int depth = 0;
        int i = opening;
        do {
            Token token = cursor.ahead(i);
            if (token.isEnd() || token.is("\\\\")) {
                return -1;
            }
            depth += token.is(open) ? 1 : token.is(close) ? -1 : 0;
            i++;
        } while (depth > 0);
        return i;
    }

    private void mark(Scripts scripts) {
        Token open = cursor.take();
        cursor.enterIndices();
        cursor.enter();
        List<Expression> content = open.is("<") ? List.of(grammar.sums.sum()) : grammar.chains.list();
        cursor.leave();
        cursor.leaveIndices();
        cursor.expectClosing(CLOSING.get(open.text()), open);
        Expression one =
                content.size() == 1 ? content.get(0) : new Tuple(Tuple.Bracket.NONE, content, cursor.since(open));
        scripts.marks.add(new Mark(KINDS.get(open.text()), Optional.of(one)));
    }

    private void exponent(Scripts scripts, Expression exponent, Token sign, boolean named) {
        if (named && grammar.vocabulary.isLayer(exponent)) {
            scripts.marks.add(new Mark(Mark.Kind.ROUND, Optional.of(exponent)));
            return;
        }
        if (scripts.exponent != null) {
            throw new NotationException(sign.span(), "expected one superscript, found a second one");
        }
        scripts.exponent = exponent;
    }
}
