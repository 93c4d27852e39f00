package org.handgrad.notation.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handgrad.message.Suggestion;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Ellipsis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Text;

/** One factor with all that is attached to it. */
final class FactorParser {
    private static final Set<String> OTHERS = Set.of(
            "\\frac",
            "\\sqrt",
            "\\dots",
            "\\partial",
            "\\nabla",
            "\\lim",
            "\\text",
            "\\begin{cases}",
            "\\begin{matrix}");

    private final Grammar grammar;
    private final Cursor cursor;

    FactorParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** Whether what stands here can be a factor. */
    boolean starts() {
        Token token = cursor.peek();
        if (token.is("\\text")) {
            return !grammar.names.atConnectingWords();
        }
        return grammar.numerals.starts()
                || grammar.brackets.opens()
                || NameParser.starts(token)
                || FunctionParser.starts(token)
                || grammar.operators.starts()
                || OTHERS.contains(token.text());
    }

    /** A factor with its scripts, primes and arguments. */
    Expression factor() {
        cursor.enter();
        Expression factor = scripted();
        cursor.leave();
        return factor;
    }

    private Expression scripted() {
        Token token = cursor.peek();
        if (token.is("\\frac") && grammar.derivatives.atQuotient()) {
            Expression derivative = grammar.derivatives.quotient();
            return isOperator(derivative) ? derivative : grammar.scripts.attached(derivative, token);
        }
        if (token.is("\\partial")) {
            return grammar.derivatives.partial();
        }
        if (token.is("\\nabla")) {
            return grammar.derivatives.nabla();
        }
        if (grammar.differentials.atTotal()) {
            return grammar.differentials.total();
        }
        if (grammar.operators.starts()) {
            return grammar.operators.operator();
        }
        if (FunctionParser.starts(token)) {
            return grammar.functions.named();
        }
        if (token.is("\\lim")) {
            return grammar.operators.limit();
        }
        Expression atom = unscripted();
        boolean inBrackets = Stream.of(")", "]", "\\}").anyMatch(cursor.previous()::is);
        return atom instanceof Symbol symbol && !inBrackets
                ? grammar.functions.perhapsApplied(grammar.scripts.onName(symbol, token), token)
                : grammar.scripts.attached(atom, token);
    }

    private static boolean isOperator(Expression derivative) {
        return derivative instanceof Derivative d && d.form() == Derivative.Form.OPERATOR;
    }

    /** A factor without anything attached. */
    Expression unscripted() {
        Token token = cursor.peek();
        if (grammar.numerals.starts()) {
            return grammar.numerals.numeral();
        }
        if (grammar.brackets.opens()) {
            return grammar.brackets.bracket();
        }
        if (token.is("\\text") && grammar.names.atConnectingWords()) {
            return new Text(grammar.names.text(), cursor.since(token));
        }
        if (NameParser.starts(token)) {
            return grammar.names.name();
        }
        return switch (token.text()) {
            case "\\frac" -> fraction();
            case "\\sqrt" -> root();
            case "\\dots" -> new Ellipsis(cursor.take().span());
            case "\\begin{cases}" -> grammar.grids.cases();
            case "\\begin{matrix}" -> grammar.grids.matrix();
            default -> throw unknown(token);
        };
    }

    private NotationException unknown(Token token) {
        if (token.isCommand() && token.text().length() > 2 && !Commands.isKnown(token.text())) {
            return new NotationException(
                    token.span(),
                    "unknown command '%s'%s".formatted(token.text(), Suggestion.near(token.text(), Commands.KNOWN)));
        }
        return cursor.expected("a number, a name or a bracket");
    }

    private Expression fraction() {
        Token first = cursor.take();
        Expression numerator = argument("numerator");
        Expression denominator = argument("denominator");
        return new Quotient(numerator, denominator, Quotient.Form.FRACTION, cursor.since(first));
    }

    private Expression root() {
        Token first = cursor.take();
        Optional<Expression> degree = Optional.empty();
        if (cursor.accept("[")) {
            degree = Optional.of(grammar.sums.sum());
            cursor.expect("]");
        }
        return new Root(argument("radicand"), degree, cursor.since(first));
    }

    /** What a command is given: a group in braces, or one digit, letter or command. */
    Expression argument(String what) {
        cursor.enter();
        Expression argument = inArgument(what);
        cursor.leave();
        return argument;
    }

    private Expression inArgument(String what) {
        Token token = cursor.peek();
        if (token.is("{")) {
            cursor.take();
            if (cursor.isAt("}")) {
                throw cursor.expected("the " + what);
            }
            Expression inside = grammar.chains.chain();
            cursor.expectClosing("}", token);
            return inside;
        }
        if (token.isDigit()) {
            return new Numeral(token.text(), cursor.take().span());
        }
        if (token.isLetter()) {
            cursor.take();
            return new Symbol(Name.of(token.text()), List.of(), List.of(), token.span());
        }
        if (ChainParser.ends(token)) {
            throw cursor.expected("the " + what);
        }
        return unscripted();
    }
}
