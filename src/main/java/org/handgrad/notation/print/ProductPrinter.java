package org.handgrad.notation.print;

import java.util.List;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Indexed;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;
import org.handgrad.notation.tree.Tuple;

/** Writes factors, quotients and functions. */
final class ProductPrinter {
    private final Printer printer;
    private final Vocabulary vocabulary;

    ProductPrinter(Printer printer, Vocabulary vocabulary) {
        this.printer = printer;
        this.vocabulary = vocabulary;
    }

    String product(Product product) {
        List<Expression> factors = product.factors();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < factors.size(); i++) {
            if (i > 0) {
                text.append(sign(product.signs().get(i - 1)));
            }
            text.append(factor(product, i));
        }
        return text.toString();
    }

    private String factor(Product product, int i) {
        Expression factor = product.factors().get(i);
        boolean last = i + 1 == product.factors().size();
        if (i == 0 && isSlash(factor)) {
            return printer.text(factor);
        }
        if (Operators.reaches(factor)) {
            return last ? printer.text(factor) : printer.bracketed(factor);
        }
        if (!last
                && product.signs().get(i) == Product.Times.IMPLICIT
                && applies(factor, product.factors().get(i + 1))) {
            return printer.bracketed(factor);
        }
        return printer.factor(factor);
    }

    /** Whether two factors side by side would be read as a function of an argument. */
    private boolean applies(Expression factor, Expression next) {
        String behind = printer.factor(next);
        boolean bracket = behind.startsWith("(") || behind.startsWith("[") || behind.startsWith("\\left(");
        boolean name =
                factor instanceof Symbol || (factor instanceof Primed primed && primed.operand() instanceof Symbol);
        return bracket && name && vocabulary.applies(factor, inBracket(next));
    }

    private static List<Expression> inBracket(Expression e) {
        if (e instanceof Tuple tuple) {
            return tuple.elements();
        } else if (e instanceof Power power) {
            return inBracket(power.base());
        } else if (e instanceof Primed primed) {
            return inBracket(primed.operand());
        } else if (e instanceof Transpose transpose) {
            return inBracket(transpose.operand());
        } else if (e instanceof Indexed indexed) {
            return inBracket(indexed.operand());
        }
        return List.of(e);
    }

    private static boolean isSlash(Expression e) {
        return (e instanceof Quotient quotient && quotient.form() != Quotient.Form.FRACTION)
                || (e instanceof Derivative derivative && derivative.form() == Derivative.Form.SLASH);
    }

    private static String sign(Product.Times sign) {
        return switch (sign) {
            case IMPLICIT -> " ";
            case CDOT -> " \\cdot ";
            case TIMES -> " \\times ";
            case STAR -> " * ";
            case ODOT -> " \\odot ";
            case CIRC -> " \\circ ";
            case OTIMES -> " \\otimes ";
        };
    }

    String quotient(Quotient quotient) {
        if (quotient.form() != Quotient.Form.FRACTION) {
            Expression dividend = quotient.numerator();
            boolean free = dividend instanceof Product product
                    && !Operators.reaches(
                            product.factors().get(product.factors().size() - 1));
            String left = free || isSlash(dividend) ? printer.text(dividend) : printer.factor(dividend);
            String sign = quotient.form() == Quotient.Form.SLASH ? " / " : " \\div ";
            return left + sign + printer.factor(quotient.denominator());
        }
        String above = printer.text(quotient.numerator());
        String below = printer.text(quotient.denominator());
        boolean derivative = above.matches("(?s)(?:d|\\\\partial|\\\\mathrm\\{d\\}).*");
        return "\\frac{" + (derivative ? "{" + above + "}" : above) + "}{" + below + "}";
    }

    String application(Application application) {
        Expression function = application.function();
        boolean name = function instanceof Symbol
                || (function instanceof Primed primed && primed.operand() instanceof Symbol)
                || (function instanceof Power power && power.base() instanceof Symbol);
        String head = name ? printer.text(function) : printer.bracketed(function);
        String arguments = printer.all(application.arguments(), ", ");
        return switch (application.form()) {
            case ROUND ->
                head
                        + (arguments.contains("\\frac") || arguments.contains("\\sum")
                                ? "\\left( " + arguments + " \\right)"
                                : "(" + arguments + ")");
            case SQUARE -> head + "[" + arguments + "]";
            case BARE ->
                head + " " + (arguments.matches("(?s)(?:\\\\left)?[(\\[].*") ? "{" + arguments + "}" : arguments);
        };
    }
}
