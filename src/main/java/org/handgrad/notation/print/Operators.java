package org.handgrad.notation.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Differential;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Limit;
import org.handgrad.notation.tree.Range;
import org.handgrad.notation.tree.Symbol;

/** Writes derivatives, sums and limits. */
final class Operators {
    private final Printer printer;

    Operators(Printer printer) {
        this.printer = printer;
    }

    /** Whether factors behind it would be read as part of it. */
    static boolean reaches(Expression e) {
        return e instanceof BigOperator
                || e instanceof Limit
                || (e instanceof Application application && application.form() == Application.Form.BARE)
                || (e instanceof Derivative derivative && derivative.form() != Derivative.Form.QUOTIENT)
                || (e instanceof Differential differential && differential.kind() == Derivative.Kind.PARTIAL);
    }

    String derivative(Expression e) {
        if (e instanceof Differential differential) {
            return d(differential.kind(), printer.factor(differential.operand()));
        }
        Derivative derivative = (Derivative) e;
        String operand = operand(derivative.operand());
        return switch (derivative.form()) {
            case QUOTIENT ->
                "\\frac{" + d(derivative.kind(), order(derivative) + operand) + "}{" + below(derivative) + "}";
            case OPERATOR ->
                ("\\frac{" + d(derivative.kind(), order(derivative)) + "}{" + below(derivative) + "} " + operand)
                        .strip();
            case SLASH -> d(derivative.kind(), operand) + " / " + below(derivative);
            case SUBSCRIPT -> ("\\partial" + subscript(derivative) + " " + operand).strip();
            case NABLA -> ("\\nabla" + subscript(derivative) + " " + operand).strip();
        };
    }

    /** One factor; what is a sum or a product has brackets, so that nothing can be meant but all of it. */
    private String operand(Expression operand) {
        boolean slash = operand instanceof Derivative derivative && derivative.form() == Derivative.Form.SLASH;
        return reaches(operand) && !slash ? printer.text(operand) : printer.factor(operand);
    }

    private static String d(Derivative.Kind kind, String operand) {
        if (kind == Derivative.Kind.TOTAL) {
            return "d" + operand;
        }
        boolean apart = !operand.isEmpty() && Character.isLetter(operand.charAt(0));
        return "\\partial" + (apart ? " " : "") + operand;
    }

    private static String order(Derivative derivative) {
        int order = derivative.variables().size();
        return order == 1 ? "" : "^" + order + " ";
    }

    private String below(Derivative derivative) {
        List<String> variables = new ArrayList<>();
        List<Expression> all = derivative.variables();
        int i = 0;
        while (i < all.size()) {
            int count = 1;
            while (i + count < all.size() && all.get(i + count).equals(all.get(i))) {
                count++;
            }
            String variable = printer.factor(all.get(i));
            boolean marked =
                    all.get(i) instanceof Symbol symbol && !symbol.marks().isEmpty();
            String once = count > 1 && marked ? "{" + variable + "}" : variable;
            variables.add(d(derivative.kind(), once + (count > 1 ? "^" + count : "")));
            i += count;
        }
        return String.join(" ", variables);
    }

    private String subscript(Derivative derivative) {
        if (derivative.variables().isEmpty()) {
            return "";
        }
        String indices = printer.indices(derivative.variables());
        return "_" + (indices.length() == 1 ? indices : "{" + indices + "}");
    }

    String big(BigOperator operator) {
        Range range = operator.range();
        String names = range.indices().stream().map(printer::text).collect(Collectors.joining(","));
        String below = range.condition()
                .map(printer::text)
                .orElse(names
                        + range.from().map(from -> "=" + printer.text(from)).orElse(""));
        String from = below.isEmpty() ? "" : "_" + (below.length() == 1 ? below : "{" + below + "}");
        String to = range.to().map(printer::script).map(last -> "^" + last).orElse("");
        return (command(operator.kind()) + from + to + " " + printer.term(operator.body())).strip();
    }

    private static String command(BigOperator.Kind kind) {
        return switch (kind) {
            case SUM -> "\\sum";
            case PRODUCT -> "\\prod";
            case MAX -> "\\max";
            case MIN -> "\\min";
            case ARG_MAX -> "\\arg\\max";
            case ARG_MIN -> "\\arg\\min";
        };
    }

    String limit(Limit limit) {
        String side = switch (limit.side()) {
            case BOTH -> "";
            case ABOVE -> "+";
            case BELOW -> "-";
        };
        return "\\lim_{" + printer.text(limit.variable()) + " \\to " + printer.text(limit.target()) + side + "} "
                + printer.term(limit.body());
    }
}
