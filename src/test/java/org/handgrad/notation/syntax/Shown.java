package org.handgrad.notation.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handgrad.notation.tree.AbsoluteValue;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.At;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Differential;
import org.handgrad.notation.tree.Ellipsis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Indexed;
import org.handgrad.notation.tree.Limit;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Matrix;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Range;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Text;
import org.handgrad.notation.tree.Transpose;
import org.handgrad.notation.tree.Tuple;

/** A tree as an expression in brackets, for the tests. Names: {@code style:letters^hat[indices]<mark>}. */
final class Shown {
    private static final Map<Sum.Sign, String> SIGNS =
            Map.of(Sum.Sign.PLUS, "", Sum.Sign.MINUS, "-", Sum.Sign.PLUS_MINUS, "±", Sum.Sign.MINUS_PLUS, "∓");

    private static final Map<Quotient.Form, String> QUOTIENTS =
            Map.of(Quotient.Form.FRACTION, "frac", Quotient.Form.SLASH, "/", Quotient.Form.DIV, "div");

    private static final Map<Application.Form, String> BRACKETS =
            Map.of(Application.Form.ROUND, "()", Application.Form.SQUARE, "[]", Application.Form.BARE, "~~");

    private static final Map<Product.Times, String> TIMES = Map.of(
            Product.Times.IMPLICIT, "",
            Product.Times.CDOT, "·",
            Product.Times.TIMES, "×",
            Product.Times.STAR, "*",
            Product.Times.ODOT, "⊙",
            Product.Times.CIRC, "∘",
            Product.Times.OTIMES, "⊗");

    private Shown() {}

    static String of(Expression e) {
        if (e instanceof Symbol symbol) {
            return symbol(symbol);
        } else if (e instanceof Numeral numeral) {
            return numeral.digits();
        } else if (e instanceof Missing) {
            return "?";
        } else if (e instanceof Ellipsis) {
            return "...";
        } else if (e instanceof Text text) {
            return "\"" + text.words() + "\"";
        } else if (e instanceof Sum sum) {
            return "(+"
                    + sum.terms().stream()
                            .map(term -> " " + SIGNS.get(term.sign()) + of(term.operand()))
                            .collect(Collectors.joining())
                    + ")";
        } else if (e instanceof Negation negation) {
            return "(- " + of(negation.operand()) + ")";
        } else if (e instanceof Product product) {
            return product(product);
        } else if (e instanceof Quotient quotient) {
            return node(QUOTIENTS.get(quotient.form()), quotient.numerator(), quotient.denominator());
        } else if (e instanceof Power power) {
            return node("^", power.base(), power.exponent());
        } else if (e instanceof Root root) {
            return "(sqrt " + of(root.radicand())
                    + root.degree().map(degree -> " " + of(degree)).orElse("") + ")";
        } else if (e instanceof Application applied) {
            return of(applied.function())
                    + BRACKETS.get(applied.form()).substring(0, 1)
                    + all(applied.arguments(), ", ")
                    + BRACKETS.get(applied.form()).substring(1);
        } else if (e instanceof Primed primed) {
            return of(primed.operand()) + "'".repeat(primed.count());
        } else if (e instanceof Transpose transpose) {
            return node("T", transpose.operand());
        } else if (e instanceof Derivative d) {
            return "(" + d.kind().toString().toLowerCase(Locale.ROOT) + "-"
                    + d.form().toString().toLowerCase(Locale.ROOT) + " " + of(d.operand()) + " by "
                    + all(d.variables(), " ") + ")";
        } else if (e instanceof Differential d) {
            return node(d.kind() == Derivative.Kind.PARTIAL ? "∂" : "d", d.operand());
        } else if (e instanceof BigOperator big) {
            return "(" + big.kind().toString().toLowerCase(Locale.ROOT) + range(big.range()) + " " + of(big.body())
                    + ")";
        } else if (e instanceof Limit limit) {
            return "(lim " + of(limit.variable()) + " " + of(limit.target()) + " " + limit.side() + " "
                    + of(limit.body()) + ")";
        } else if (e instanceof AbsoluteValue absolute) {
            return node("abs", absolute.operand());
        } else if (e instanceof Norm norm) {
            return "(norm " + of(norm.operand())
                    + norm.order().map(order -> " " + of(order)).orElse("") + ")";
        } else if (e instanceof Indexed indexed) {
            return "(at " + of(indexed.operand()) + " [" + all(indexed.indices(), ",") + "])";
        } else if (e instanceof At at) {
            return node("where", at.operand(), at.condition());
        } else if (e instanceof Tuple tuple) {
            return "(" + tuple.bracket().toString().toLowerCase(Locale.ROOT) + " " + all(tuple.elements(), ", ") + ")";
        } else if (e instanceof Matrix matrix) {
            return "(matrix "
                    + matrix.rows().stream().map(row -> all(row, " & ")).collect(Collectors.joining(" ; ")) + ")";
        } else if (e instanceof Cases cases) {
            return "(cases "
                    + cases.cases().stream()
                            .map(one -> of(one.value()) + " if " + of(one.condition()))
                            .collect(Collectors.joining(" ; "))
                    + ")";
        }
        Chain chain = (Chain) e;
        StringBuilder text = new StringBuilder(of(chain.sides().get(0)));
        for (int i = 0; i < chain.links().size(); i++) {
            text.append(" ")
                    .append(chain.links().get(i).relation().latex())
                    .append(" ")
                    .append(of(chain.sides().get(i + 1)));
        }
        return "{" + text + "}";
    }

    private static String symbol(Symbol symbol) {
        Name name = symbol.name();
        String style =
                name.style() == Name.Style.PLAIN ? "" : name.style().toString().toLowerCase(Locale.ROOT) + ":";
        String accents = name.accents().stream()
                .map(accent -> "^" + accent.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        String indices = symbol.indices().isEmpty() ? "" : "[" + all(symbol.indices(), ",") + "]";
        return style
                + name.letters()
                + accents
                + indices
                + symbol.marks().stream().map(Shown::mark).collect(Collectors.joining());
    }

    private static String mark(Mark mark) {
        String content = mark.content().map(Shown::of).orElse("");
        return switch (mark.kind()) {
            case ROUND -> "<" + content + ">";
            case SQUARE -> "<[" + content + "]>";
            default ->
                "<" + mark.kind().toString().toLowerCase(Locale.ROOT) + (content.isEmpty() ? "" : " ") + content + ">";
        };
    }

    private static String product(Product product) {
        StringBuilder text =
                new StringBuilder("(* ").append(of(product.factors().get(0)));
        for (int i = 0; i < product.signs().size(); i++) {
            String sign = TIMES.get(product.signs().get(i));
            text.append(" ").append(sign).append(of(product.factors().get(i + 1)));
        }
        return text.append(")").toString();
    }

    private static String range(Range range) {
        return " [" + all(List.copyOf(range.indices()), ",")
                + range.from().map(from -> " from " + of(from)).orElse("")
                + range.to().map(to -> " to " + of(to)).orElse("")
                + range.condition().map(condition -> " where " + of(condition)).orElse("") + "]";
    }

    private static String node(String head, Expression... parts) {
        return "(" + head + " " + all(List.of(parts), " ") + ")";
    }

    private static String all(List<Expression> parts, String separator) {
        return parts.stream().map(Shown::of).collect(Collectors.joining(separator));
    }

    /** All statements of a piece of LaTeX, and what is wrong with it. */
    static String read(String latex) {
        return read(Parser.read(latex, Vocabulary.STANDARD));
    }

    static String read(Reading reading) {
        return reading.statements().stream().map(Shown::statement).collect(Collectors.joining(" | "));
    }

    private static String statement(Statement statement) {
        if (statement instanceof Statement.Parsed parsed) {
            return of(parsed.expression())
                    + parsed.label().map(label -> " #" + label).orElse("");
        }
        Statement.Unparsed unparsed = (Statement.Unparsed) statement;
        return unparsed.span().start() + ": " + unparsed.message();
    }
}
