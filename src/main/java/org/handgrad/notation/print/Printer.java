package org.handgrad.notation.print;

import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.notation.syntax.Vocabulary;
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
import org.handgrad.notation.tree.Matrix;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Root;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Text;
import org.handgrad.notation.tree.Transpose;
import org.handgrad.notation.tree.Tuple;

/**
 * Writes an expression as LaTeX in the notation that the tree remembers, with no more brackets than it takes to read it back
 * as the same tree.
 */
public final class Printer {
    private final NamePrinter names = new NamePrinter(this);
    private final ProductPrinter products;
    private final Operators operators = new Operators(this);

    private Printer(Vocabulary vocabulary) {
        this.products = new ProductPrinter(this, vocabulary);
    }

    /**
     * The LaTeX of an expression.
     *
     * @param vocabulary with which it will be read
     */
    public static String latex(Expression expression, Vocabulary vocabulary) {
        return new Printer(vocabulary).text(expression);
    }

    /** Without brackets around it. */
    String text(Expression e) {
        if (e instanceof Symbol symbol) {
            return names.symbol(symbol, "");
        } else if (e instanceof Numeral numeral) {
            return numeral.digits();
        } else if (e instanceof Sum sum) {
            return sum(sum);
        } else if (e instanceof Negation negation) {
            return "-" + term(negation.operand());
        } else if (e instanceof Product product) {
            return products.product(product);
        } else if (e instanceof Quotient quotient) {
            return products.quotient(quotient);
        } else if (e instanceof Power || e instanceof Primed || e instanceof Transpose || e instanceof Indexed) {
            return names.scripted(e);
        } else if (e instanceof Application application) {
            return products.application(application);
        } else if (e instanceof Derivative || e instanceof Differential) {
            return operators.derivative(e);
        } else if (e instanceof BigOperator operator) {
            return operators.big(operator);
        } else if (e instanceof Limit limit) {
            return operators.limit(limit);
        } else if (e instanceof Chain chain) {
            return chain(chain);
        }
        return enclosed(e);
    }

    /** What has signs of its own around it. */
    private String enclosed(Expression e) {
        if (e instanceof AbsoluteValue absolute) {
            return "\\left| " + text(absolute.operand()) + " \\right|";
        } else if (e instanceof Norm norm) {
            String order = norm.order().map(this::script).map(one -> "_" + one).orElse("");
            return "\\lVert " + text(norm.operand()) + " \\rVert" + order;
        } else if (e instanceof Root root) {
            String degree = root.degree().map(one -> "[" + text(one) + "]").orElse("");
            return "\\sqrt" + degree + "{" + text(root.radicand()) + "}";
        } else if (e instanceof At at) {
            return "\\left. " + text(at.operand()) + " \\right|_{" + text(at.condition()) + "}";
        } else if (e instanceof Tuple tuple) {
            return tuple(tuple);
        } else if (e instanceof Matrix matrix) {
            String rows = matrix.rows().stream().map(row -> all(row, " & ")).collect(Collectors.joining(" \\\\ "));
            return "\\begin{pmatrix} " + rows + " \\end{pmatrix}";
        } else if (e instanceof Cases cases) {
            String rows = cases.cases().stream()
                    .map(one -> text(one.value()) + " & " + text(one.condition()))
                    .collect(Collectors.joining(" \\\\ "));
            return "\\begin{cases} " + rows + " \\end{cases}";
        } else if (e instanceof Text text) {
            return "\\text{" + text.words() + "}";
        } else if (e instanceof Ellipsis) {
            return "\\dots";
        }
        return e instanceof Missing ? "" : "{}";
    }

    private String tuple(Tuple tuple) {
        String inside = all(tuple.elements(), ", ");
        return switch (tuple.bracket()) {
            case NONE -> inside;
            case ROUND -> "(" + inside + ")";
            case SQUARE -> "[" + inside + "]";
            case BRACES -> "\\{" + inside + "\\}";
            case ANGLE -> "\\langle " + inside + " \\rangle";
            case OPEN_ABOVE -> "[" + inside + ")";
            case OPEN_BELOW -> "(" + inside + "]";
        };
    }

    private String sum(Sum sum) {
        StringBuilder text = new StringBuilder();
        for (Sum.Term term : sum.terms()) {
            String sign = sign(term.sign());
            if (!text.isEmpty()) {
                text.append(' ').append(sign).append(' ');
            } else if (!sign.equals("+")) {
                text.append(sign).append(sign.equals("-") ? "" : " ");
            }
            text.append(term(term.operand()));
        }
        return text.toString();
    }

    private static String sign(Sum.Sign sign) {
        return switch (sign) {
            case PLUS -> "+";
            case MINUS -> "-";
            case PLUS_MINUS -> "\\pm";
            case MINUS_PLUS -> "\\mp";
        };
    }

    private String chain(Chain chain) {
        StringBuilder text = new StringBuilder(text(chain.sides().get(0)));
        for (int i = 0; i < chain.links().size(); i++) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(chain.links().get(i).relation().latex())
                    .append(' ')
                    .append(text(chain.sides().get(i + 1)));
        }
        return text.toString().strip();
    }

    /** As one term: what has terms itself gets brackets. */
    String term(Expression e) {
        boolean terms = e instanceof Sum || e instanceof Negation || e instanceof Chain;
        return terms ? bracketed(e) : text(e);
    }

    /** As one factor: what has factors itself, or reaches for those behind it, gets brackets. */
    String factor(Expression e) {
        boolean factors = e instanceof Product
                || (e instanceof Quotient quotient && quotient.form() != Quotient.Form.FRACTION)
                || Operators.reaches(e);
        return factors ? bracketed(e) : term(e);
    }

    /** In round brackets, large ones around large things. */
    String bracketed(Expression e) {
        String inside = text(e);
        boolean large = inside.contains("\\frac") || inside.contains("\\sum") || inside.contains("\\prod");
        return large ? "\\left( " + inside + " \\right)" : "(" + inside + ")";
    }

    /** Behind {@code _} or {@code ^}. */
    String script(Expression e) {
        String text = text(e);
        return text.length() == 1 ? text : "{" + text + "}";
    }

    String all(List<Expression> parts, String separator) {
        return parts.stream().map(this::text).collect(Collectors.joining(separator));
    }

    /** Indices, parted by commas where they have to be. */
    String indices(List<Expression> indices) {
        return names.indices(indices);
    }
}
