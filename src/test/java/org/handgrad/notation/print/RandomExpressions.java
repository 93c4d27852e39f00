package org.handgrad.notation.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.handgrad.notation.tree.AbsoluteValue;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Indexed;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Range;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** Draws trees of the kinds that notes are made of. */
final class RandomExpressions {
    private static final List<String> LETTERS = List.of("x", "w", "b", "y", "n", "\\theta", "\\lambda", "d", "e");
    private static final List<String> FUNCTIONS = List.of("f", "g", "\\sigma");
    private static final List<String> NAMED = List.of("\\tanh", "\\exp", "\\log", "\\max");

    private final SplittableRandom random;
    private final boolean derivatives;

    /**
     * @param seed of all choices
     * @param derivatives whether there are things without a value: derivatives, norms, transposes, primes
     */
    RandomExpressions(long seed, boolean derivatives) {
        this.random = new SplittableRandom(seed);
        this.derivatives = derivatives;
    }

    Chain equation(int depth) {
        return new Chain(
                List.of(any(depth), any(depth)), List.of(new Chain.Link(Relation.EQUAL, Span.NOWHERE)), Span.NOWHERE);
    }

    Expression any(int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? numeral() : symbol(1);
        }
        int below = depth - 1;
        return switch (random.nextInt(derivatives ? 16 : 11)) {
            case 0, 1 -> sum(below);
            case 2, 3 -> product(below);
            case 4 -> quotient(below);
            case 5 -> new Power(any(below), random.nextBoolean() ? numeral() : any(below), Span.NOWHERE);
            case 6 -> new Negation(any(below), Span.NOWHERE);
            case 7 -> applied(below);
            case 8 -> new AbsoluteValue(any(below), Span.NOWHERE);
            case 9 -> new Root(any(below), Optional.empty(), Span.NOWHERE);
            case 10 -> bigSum(below);
            case 11 -> derivative(below);
            case 12 -> new Primed(any(below), 1 + random.nextInt(2), Span.NOWHERE);
            case 13 -> new Transpose(any(below), Span.NOWHERE);
            case 14 -> new Norm(any(below), Optional.of(numeral()), Span.NOWHERE);
            default -> new Indexed(new Transpose(symbol(1), Span.NOWHERE), List.of(symbol(0), symbol(0)), Span.NOWHERE);
        };
    }

    private Numeral numeral() {
        String digits = Integer.toString(random.nextInt(1, 13));
        return new Numeral(random.nextInt(4) == 0 ? digits + ".5" : digits, Span.NOWHERE);
    }

    private Symbol symbol(int depth) {
        String letters = LETTERS.get(random.nextInt(LETTERS.size()));
        boolean plain = letters.equals("e") || letters.equals("d") || depth == 0 || random.nextBoolean();
        if (plain) {
            return Symbol.of(letters);
        }
        List<Name.Accent> accents = random.nextInt(4) == 0 ? List.of(Name.Accent.HAT) : List.of();
        boolean bold = random.nextInt(4) == 0;
        List<Expression> indices = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            indices.add(random.nextInt(3) == 0 ? numeral() : symbol(0));
        }
        Name name = new Name(letters, bold ? Name.Style.BOLD : Name.Style.PLAIN, accents);
        List<Mark> marks = random.nextInt(3) == 0 ? List.of(mark()) : List.of();
        return new Symbol(name, indices, marks, Span.NOWHERE);
    }

    private Mark mark() {
        return switch (random.nextInt(3)) {
            case 0 -> new Mark(Mark.Kind.STAR, Optional.empty());
            case 1 -> new Mark(Mark.Kind.ROUND, Optional.of(numeral()));
            default -> new Mark(Mark.Kind.SQUARE, Optional.of(symbol(0)));
        };
    }

    private Sum sum(int depth) {
        List<Sum.Term> terms = new ArrayList<>();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            terms.add(new Sum.Term(random.nextBoolean() ? Sum.Sign.PLUS : Sum.Sign.MINUS, any(depth)));
        }
        return new Sum(terms, Span.NOWHERE);
    }

    private Product product(int depth) {
        List<Expression> factors = new ArrayList<>(List.of(any(depth)));
        List<Product.Times> signs = new ArrayList<>();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            factors.add(any(depth));
            Product.Times[] all = Product.Times.values();
            signs.add(random.nextBoolean() ? Product.Times.IMPLICIT : all[random.nextInt(all.length)]);
        }
        return new Product(factors, signs, Span.NOWHERE);
    }

    private Quotient quotient(int depth) {
        Quotient.Form[] forms = Quotient.Form.values();
        return new Quotient(any(depth), any(depth), forms[random.nextInt(forms.length)], Span.NOWHERE);
    }

    private Expression applied(int depth) {
        if (random.nextBoolean()) {
            Symbol named = Symbol.of(NAMED.get(random.nextInt(NAMED.size())));
            return random.nextBoolean()
                    ? new Application(named, List.of(symbol(1)), Application.Form.BARE, Span.NOWHERE)
                    : new Application(named, List.of(any(depth)), Application.Form.ROUND, Span.NOWHERE);
        }
        Expression function = Symbol.of(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())));
        Expression head = derivatives && random.nextBoolean() ? new Primed(function, 1, Span.NOWHERE) : function;
        return new Application(head, List.of(any(depth)), Application.Form.ROUND, Span.NOWHERE);
    }

    private BigOperator bigSum(int depth) {
        Range range = new Range(
                List.of(Symbol.of("i")),
                Optional.of(new Numeral("1", Span.NOWHERE)),
                Optional.of(new Numeral("3", Span.NOWHERE)),
                Optional.empty());
        return new BigOperator(BigOperator.Kind.SUM, range, any(depth), Span.NOWHERE);
    }

    private Derivative derivative(int depth) {
        Derivative.Form form = List.of(Derivative.Form.QUOTIENT, Derivative.Form.OPERATOR, Derivative.Form.NABLA)
                .get(random.nextInt(3));
        boolean partial = form == Derivative.Form.NABLA || random.nextBoolean();
        Derivative.Kind kind = partial ? Derivative.Kind.PARTIAL : Derivative.Kind.TOTAL;
        Symbol variable = new Symbol(Name.of("w"), List.of(symbol(0)), List.of(), Span.NOWHERE);
        return new Derivative(
                kind,
                form,
                any(depth),
                random.nextInt(3) == 0 ? List.of(variable, variable) : List.of(variable),
                Span.NOWHERE);
    }
}
