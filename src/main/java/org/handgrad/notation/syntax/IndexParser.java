package org.handgrad.notation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Symbol;

/** What stands below the line. */
final class IndexParser {
    private final Grammar grammar;
    private final Cursor cursor;

    IndexParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** The indices behind an underscore. */
    List<Expression> below(Token sign) {
        cursor.enterIndices();
        List<Expression> indices = inIndices(sign);
        cursor.leaveIndices();
        return indices;
    }

    private List<Expression> inIndices(Token sign) {
        Token token = cursor.peek();
        if (token.is("{")) {
            cursor.take();
            List<Expression> indices = cursor.isAt("}") ? List.of() : elements();
            cursor.expectClosing("}", token);
            if (indices.isEmpty()) {
                neverWritten(sign);
            }
            return indices;
        }
        if (token.isDigit()) {
            return List.of(digits(sign));
        }
        if (isSign(token)) {
            return List.of(sign(cursor.take()));
        }
        if (token.is("(")) {
            Expression inside = grammar.brackets.bracket();
            cursor.remark(cursor.since(sign), "a bracket behind '_' is read as if it were in braces");
            return List.of(inside);
        }
        if (token.is("^") || token.is("=") || token.is(")") || token.is("]") || ChainParser.ends(token)) {
            neverWritten(sign);
            return List.of();
        }
        return List.of(grammar.factors.argument("subscript"));
    }

    private void neverWritten(Token sign) {
        cursor.remark(cursor.since(sign), "a subscript is opened and never written");
    }

    /** TeX would only take the first digit. */
    Numeral digits(Token sign) {
        Token first = cursor.take();
        StringBuilder digits = new StringBuilder(first.text());
        while (cursor.peek().isDigit() && !cursor.peek().spaced()) {
            digits.append(cursor.take().text());
        }
        if (digits.length() > 1) {
            cursor.remark(
                    cursor.since(sign),
                    "'%s%s' is read as '%s{%s}'".formatted(sign.text(), digits, sign.text(), digits));
        }
        return new Numeral(digits.toString(), cursor.since(first));
    }

    /** Indices parted by commas or by nothing. */
    List<Expression> elements() {
        List<Expression> indices = new ArrayList<>();
        do {
            if (isSign(cursor.peek())
                    && (cursor.ahead(1).is(",") || cursor.ahead(1).is("}"))) {
                indices.add(sign(cursor.take()));
            } else {
                addSplit(grammar.chains.chain(), indices);
            }
        } while (cursor.accept(",") || cursor.accept(";"));
        return indices;
    }

    /** Names and numbers side by side are indices each; what is computed is one. */
    private void addSplit(Expression element, List<Expression> indices) {
        boolean separate = element instanceof Product product
                && product.signs().stream().allMatch(sign -> sign == Product.Times.IMPLICIT)
                && product.factors().stream().allMatch(IndexParser::isSimple);
        Optional<Symbol> label = separate ? label((Product) element) : Optional.empty();
        if (label.isPresent()) {
            indices.add(label.get());
        } else if (separate) {
            indices.addAll(((Product) element).factors());
        } else {
            indices.add(element);
        }
    }

    /** Letters that are one word. */
    private Optional<Symbol> label(Product letters) {
        boolean bare = letters.factors().stream()
                .allMatch(factor -> factor instanceof Symbol symbol
                        && symbol.indices().isEmpty()
                        && symbol.marks().isEmpty());
        String word = bare
                ? letters.factors().stream()
                        .map(factor -> ((Symbol) factor).name().letters())
                        .collect(Collectors.joining())
                : "";
        return grammar.vocabulary.isLabel(word)
                ? Optional.of(new Symbol(Name.of(word), List.of(), List.of(), letters.span()))
                : Optional.empty();
    }

    private static boolean isSimple(Expression factor) {
        return factor instanceof Symbol
                || factor instanceof Numeral
                || (factor instanceof Primed primed && isSimple(primed.operand()))
                || (factor instanceof Power power && isSimple(power.base()));
    }

    private static boolean isSign(Token token) {
        return token.is(":") || token.is("*") || token.is("\\cdot") || token.is("+") || token.is("-");
    }

    private static Symbol sign(Token token) {
        return new Symbol(Name.of(token.text()), List.of(), List.of(), token.span());
    }
}
