package org.handgrad.notation.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.junit.jupiter.api.Test;

class ParserTest {
    @Test
    void readsALayer() {
        Reading reading = Parser.read("a_i^{(1)} =\\sigma( x_iw^{(1)} + b^{(1)})", Vocabulary.STANDARD);

        Expression product = new Product(
                List.of(symbol("x", List.of(Symbol.of("i")), List.of()), symbol("w", List.of(), List.of(layer()))),
                List.of(Product.Times.IMPLICIT),
                Span.NOWHERE);
        Expression sum = new Sum(
                List.of(
                        new Sum.Term(Sum.Sign.PLUS, product),
                        new Sum.Term(Sum.Sign.PLUS, symbol("b", List.of(), List.of(layer())))),
                Span.NOWHERE);
        Expression applied = new Application(Symbol.of("\\sigma"), List.of(sum), Application.Form.ROUND, Span.NOWHERE);
        Expression left = symbol("a", List.of(Symbol.of("i")), List.of(layer()));
        assertThat(reading.statements())
                .singleElement()
                .extracting(statement -> ((Statement.Parsed) statement).expression())
                .isEqualTo(new Chain(
                        List.of(left, applied), List.of(new Chain.Link(Relation.EQUAL, Span.NOWHERE)), Span.NOWHERE));
    }

    private static Mark layer() {
        return new Mark(Mark.Kind.ROUND, Optional.of(new Numeral("1", Span.NOWHERE)));
    }

    private static Symbol symbol(String letter, List<Expression> indices, List<Mark> marks) {
        return new Symbol(Name.of(letter), indices, marks, Span.NOWHERE);
    }
}
