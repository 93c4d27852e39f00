package org.handgrad.notation.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.AbsoluteValue;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Differential;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Indexed;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** Writes names with what is below and above them, and scripts on other things. */
final class NamePrinter {
    private final Printer printer;

    NamePrinter(Printer printer) {
        this.printer = printer;
    }

    /** A name, with primes before what stands above it: TeX has no second superscript. */
    String symbol(Symbol symbol, String primes) {
        String below = symbol.indices().isEmpty() ? "" : "_" + grouped(indices(symbol.indices()));
        String marks = symbol.marks().stream().map(this::mark).collect(Collectors.joining());
        String above = marks.isEmpty() ? "" : "^" + grouped(marks);
        return name(symbol.name()) + below + primes + above;
    }

    private static String name(Name name) {
        boolean command = name.letters().startsWith("\\");
        boolean plain = name.letters().matches("[A-Za-z0-9]+");
        String text = switch (name.style()) {
            case PLAIN -> name.letters();
            case WORD -> (plain ? "\\mathrm{" : "\\text{") + name.letters() + "}";
            case BOLD -> (command ? "\\boldsymbol{" : "\\mathbf{") + name.letters() + "}";
            case CALLIGRAPHIC -> "\\mathcal{" + name.letters() + "}";
            case BLACKBOARD -> "\\mathbb{" + name.letters() + "}";
            case FRAKTUR -> "\\mathfrak{" + name.letters() + "}";
        };
        for (Name.Accent accent : name.accents()) {
            text = "\\" + accent.name().toLowerCase(Locale.ROOT) + "{" + text + "}";
        }
        return text;
    }

    private static String grouped(String text) {
        return text.length() == 1 ? text : "{" + text + "}";
    }

    /** Single letters and digits stand side by side, unless they would be read as a word or as one number. */
    String indices(List<Expression> indices) {
        boolean single = indices.stream().allMatch(NamePrinter::isSingle);
        long digits = indices.stream().filter(Numeral.class::isInstance).count();
        String together = printer.all(indices, "");
        boolean apart = !single || digits > 1 || Vocabulary.STANDARD.isLabel(together);
        return apart ? printer.all(indices, ",") : together;
    }

    private static boolean isSingle(Expression index) {
        return (index instanceof Numeral numeral && numeral.digits().length() == 1)
                || (index instanceof Symbol symbol
                        && symbol.equals(Symbol.of(symbol.name().letters()))
                        && symbol.name().letters().matches("[A-Za-z]"));
    }

    private String mark(Mark mark) {
        String content = mark.content().map(printer::text).orElse("");
        return switch (mark.kind()) {
            case ROUND -> "(" + content + ")";
            case SQUARE -> "[" + content + "]";
            case ANGLE -> "\\langle " + content + " \\rangle";
            case WORD -> content;
            case STAR -> "*";
            case DAGGER -> "\\dagger";
            case PLUS -> "+";
            case MINUS -> "-";
        };
    }

    /** A power, a transpose, primes, or indices on what is no name. */
    String scripted(Expression e) {
        if (e instanceof Primed primed) {
            String primes = "'".repeat(primed.count());
            if (primed.operand() instanceof Symbol symbol) {
                return symbol(symbol, primes);
            }
            boolean again = primed.operand() instanceof Primed;
            return (again ? printer.bracketed(primed.operand()) : base(primed.operand())) + primes;
        }
        if (e instanceof Transpose transpose) {
            return base(transpose.operand()) + "^\\top";
        }
        if (e instanceof Indexed indexed) {
            boolean applied = indexed.operand() instanceof Application;
            String operand = applied ? base(indexed.operand()) : printer.bracketed(indexed.operand());
            return operand + "_" + grouped(indices(indexed.indices()));
        }
        Power power = (Power) e;
        return base(power.base()) + "^" + exponent(power);
    }

    /** What would be read as a mark or a word gets braces of its own. */
    private String exponent(Power power) {
        String text = printer.script(power.exponent());
        boolean mark = text.matches("\\{(?:\\\\left)?[(\\[].*") || text.matches("\\{\\\\(?:text|mathrm|langle).*");
        return mark ? "{" + text + "}" : text;
    }

    /** What a script can stand on. */
    private String base(Expression e) {
        boolean free = (e instanceof Symbol symbol && symbol.marks().isEmpty())
                || (e instanceof Numeral numeral && numeral.digits().matches("[0-9.]+"))
                || (e instanceof Primed primed
                        && primed.operand() instanceof Symbol symbol
                        && symbol.marks().isEmpty())
                || (e instanceof Application application && application.form() != Application.Form.BARE)
                || e instanceof AbsoluteValue
                || e instanceof Norm
                || e instanceof Indexed
                || (e instanceof Differential d
                        && d.kind() == Derivative.Kind.TOTAL
                        && d.operand() instanceof Symbol symbol
                        && symbol.marks().isEmpty());
        return free ? printer.text(e) : printer.bracketed(e);
    }
}
