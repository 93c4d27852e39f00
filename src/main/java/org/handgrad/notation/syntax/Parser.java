package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;

/** Reads the simplest formulas: names with one index or layer, numbers, sums, products, fractions, powers, chains. */
public final class Parser {
    private final List<Token> tokens;
    private final Vocabulary vocabulary;
    private int at;

    private Parser(List<Token> tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
    }

    /** The formulas in a piece of LaTeX, without the dollars around it. What is wrong becomes a statement too. */
    public static Reading read(String latex, Vocabulary vocabulary) {
        try {
            Expression expression = new Parser(Lexer.tokens(latex), vocabulary).formula();
            return new Reading(
                    List.of(new Statement.Parsed(expression, Optional.empty(), expression.span())), List.of());
        } catch (NotationException e) {
            return new Reading(List.of(new Statement.Unparsed(e.getMessage(), e.span())), List.of());
        }
    }

    private Expression formula() {
        Expression whole = chain();
        if (!peek().isEnd()) {
            throw expected("an operator or the end");
        }
        return whole;
    }

    private Expression chain() {
        List<Expression> sides = new ArrayList<>();
        List<Chain.Link> links = new ArrayList<>();
        sides.add(isRelation(peek()) ? new Missing(peek().span()) : sum());
        while (isRelation(peek())) {
            Token sign = take();
            links.add(new Chain.Link(relation(sign), sign.span()));
            sides.add(peek().isEnd() ? new Missing(peek().span()) : sum());
        }
        return links.isEmpty() ? sides.get(0) : new Chain(sides, links, over(sides));
    }

    private static boolean isRelation(Token token) {
        return token.is("=") || token.is("\\approx");
    }

    private static Relation relation(Token token) {
        return token.is("=") ? Relation.EQUAL : Relation.APPROXIMATE;
    }

    private Expression sum() {
        List<Sum.Term> terms = new ArrayList<>();
        Token first = peek();
        terms.add(new Sum.Term(accept("-") ? Sum.Sign.MINUS : Sum.Sign.PLUS, product()));
        while (peek().is("+") || peek().is("-")) {
            terms.add(new Sum.Term(take().is("+") ? Sum.Sign.PLUS : Sum.Sign.MINUS, product()));
        }
        Span span =
                Span.over(first.span(), terms.get(terms.size() - 1).operand().span());
        if (terms.size() > 1) {
            return new Sum(terms, span);
        }
        Expression only = terms.get(0).operand();
        return terms.get(0).sign() == Sum.Sign.MINUS ? new Negation(only, span) : only;
    }

    private Expression product() {
        List<Expression> factors = new ArrayList<>(List.of(power()));
        List<Product.Times> signs = new ArrayList<>();
        while (true) {
            if (accept("\\cdot")) {
                signs.add(Product.Times.CDOT);
            } else if (startsAtom(peek())) {
                signs.add(Product.Times.IMPLICIT);
            } else {
                return factors.size() == 1 ? factors.get(0) : new Product(factors, signs, over(factors));
            }
            factors.add(power());
        }
    }

    private Expression power() {
        Expression base = atom();
        while (accept("^")) {
            Expression exponent = argument();
            base = new Power(base, exponent, Span.over(base.span(), exponent.span()));
        }
        return base;
    }

    private static boolean startsAtom(Token token) {
        return token.isLetter() || token.isDigit() || token.is("(") || token.is("\\frac") || token.is("\\sigma");
    }

    private Expression atom() {
        Token token = peek();
        if (token.isDigit()) {
            return numeral();
        }
        if (accept("(")) {
            Expression inner = sum();
            expect(")");
            return inner;
        }
        if (accept("\\frac")) {
            Expression numerator = argument();
            Expression denominator = argument();
            Span span = Span.over(token.span(), denominator.span());
            return new Quotient(numerator, denominator, Quotient.Form.FRACTION, span);
        }
        if (token.isLetter() || token.is("\\sigma")) {
            return applied(symbol());
        }
        throw expected("a number, a name or a bracket");
    }

    private Expression applied(Symbol symbol) {
        int before = at;
        if (accept("(")) {
            Expression argument = sum();
            if (vocabulary.applies(symbol, List.of(argument))) {
                Span end = expect(")").span();
                return new Application(
                        symbol, List.of(argument), Application.Form.ROUND, Span.over(symbol.span(), end));
            }
            at = before;
        }
        return symbol;
    }

    private Symbol symbol() {
        Token letter = take();
        Span end = letter.span();
        List<Expression> indices = List.of();
        List<Mark> marks = List.of();
        if (accept("_")) {
            Expression index = argument();
            indices = List.of(index);
            end = index.span();
        }
        if (peek().is("^") && tokens.get(at + 1).is("{") && tokens.get(at + 2).is("(")) {
            at += 3;
            marks = List.of(new Mark(Mark.Kind.ROUND, Optional.of(sum())));
            expect(")");
            end = expect("}").span();
        }
        return new Symbol(Name.of(letter.text()), indices, marks, Span.over(letter.span(), end));
    }

    private Expression numeral() {
        Token first = take();
        StringBuilder digits = new StringBuilder(first.text());
        Span end = first.span();
        while (peek().isDigit() || (peek().is(".") && tokens.get(at + 1).isDigit())) {
            end = peek().span();
            digits.append(take().text());
        }
        return new Numeral(digits.toString(), Span.over(first.span(), end));
    }

    /** A group in braces, or one token. */
    private Expression argument() {
        if (accept("{")) {
            Expression inner = sum();
            expect("}");
            return inner;
        }
        Token token = take();
        if (token.isDigit()) {
            return new Numeral(token.text(), token.span());
        }
        return new Symbol(Name.of(token.text()), List.of(), List.of(), token.span());
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return peek().isEnd() ? peek() : tokens.get(at++);
    }

    private boolean accept(String text) {
        boolean here = peek().is(text);
        at += here ? 1 : 0;
        return here;
    }

    private Token expect(String text) {
        if (!peek().is(text)) {
            throw expected("'" + text + "'");
        }
        return take();
    }

    private NotationException expected(String what) {
        return new NotationException(peek().span(), "expected %s, found %s".formatted(what, peek().shown()));
    }

    private static Span over(List<Expression> parts) {
        return Span.over(parts.get(0).span(), parts.get(parts.size() - 1).span());
    }
}
