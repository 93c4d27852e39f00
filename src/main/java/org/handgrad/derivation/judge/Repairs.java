package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handgrad.derivation.Diagnosis;
import org.handgrad.derivation.meaning.Parts;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Cases;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Quotient;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Sum;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/**
 * All changes of a right side that might mend it, as changes of its LaTeX, so that a correction is in the notation of the
 * note. Those come first that say most exactly what is wrong.
 */
final class Repairs {
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("(?s)(\\d{1,6})(?![\\d.^])\\s*(?:\\\\cdot(?![a-zA-Z]))?(.*)");
    private static final Pattern FRACTION_OF_ONE = Pattern.compile("\\\\frac\\{1}\\{(\\w+)}");

    private final Formula formula;
    private final String right;
    private final int start;
    private final Set<String> factors;
    private final Set<String> sums;
    private final Set<String> applied;
    private final List<Expression> all = new ArrayList<>();
    private final List<Repair> found = new ArrayList<>();

    /**
     * @param factors what stood as a factor, or as a name, in the lines so far
     * @param sums the signs of sums with their ranges in the lines so far
     * @param applied functions of something in the lines so far
     */
    Repairs(Formula formula, Set<String> factors, Set<String> sums, Set<String> applied) {
        this.formula = formula;
        this.right = formula.text(formula.right());
        this.start = formula.right().span().start();
        this.factors = factors;
        this.sums = sums;
        this.applied = applied;
        Parts.walk(formula.right(), all::add);
        for (Expression e : List.copyOf(all)) {
            if (e instanceof Cases cases) { // what is said of a condition is no correction
                cases.cases().forEach(row -> Parts.walk(row.condition(), part -> all.removeIf(other -> other == part)));
            }
        }
    }

    List<Repair> all() {
        primes();
        all.forEach(this::inner);
        signs();
        all.forEach(this::powers);
        all.forEach(this::layers);
        all.forEach(this::indices);
        transposes();
        sums();
        all.forEach(this::names);
        all.forEach(this::dropped);
        numbers();
        inserted();
        return found;
    }

    private void replace(Diagnosis diagnosis, int from, int to, String by, String what) {
        if (from - start < 0 || to - start > right.length() || from > to) {
            return;
        }
        String latex = right.substring(0, from - start) + by + right.substring(to - start);
        found.add(new Repair(diagnosis, latex, new Span(from, to), what));
    }

    private void replace(Diagnosis diagnosis, Expression e, String by, String what) {
        replace(diagnosis, e.span().start(), e.span().end(), by, what);
    }

    /** {@code g(f(x))'} for {@code g'(f(x))}, σ for σ′. */
    private void primes() {
        for (Expression e : all) {
            if (e instanceof Primed primed
                    && primed.operand() instanceof Application outer
                    && outer.arguments().get(0) instanceof Application) {
                String name = formula.text(outer.function());
                String inside = formula.text(outer).substring(name.length());
                replace(
                        Diagnosis.CHAIN_RULE,
                        e,
                        name + "'" + inside,
                        "the outer function is differentiated at the inner one");
            }
            if (e instanceof Application application && application.function() instanceof Symbol symbol) {
                int end = symbol.span().end();
                replace(
                        Diagnosis.NOT_DIFFERENTIATED,
                        end,
                        end,
                        "'",
                        "'%s' is not differentiated".formatted(formula.text(e)));
            }
        }
    }

    /** {@code f'(x)} for {@code f'(g(x))}: a derivative at the wrong place. */
    private void inner(Expression e) {
        if (!(e instanceof Application application) || application.arguments().size() != 1) {
            return;
        }
        Expression argument = application.arguments().get(0);
        Set<String> others = new LinkedHashSet<>();
        for (Expression side : List.of(formula.left(), formula.right())) {
            Parts.walk(side, part -> {
                if (part instanceof Application) {
                    others.add(formula.text(part));
                }
            });
        }
        others.addAll(applied);
        if (application.function() instanceof Primed) {
            for (String other : others) {
                replace(
                        Diagnosis.CHAIN_RULE,
                        argument,
                        other,
                        "'%s' is to be taken at '%s'".formatted(formula.text(application.function()), other));
            }
        }
        if (argument instanceof Application nested && nested.function() instanceof Primed primed) {
            String rest = formula.text(nested)
                    .substring(formula.text(nested.function()).length());
            replace(
                    Diagnosis.CHAIN_RULE,
                    e,
                    "%s(%s%s) %s"
                            .formatted(
                                    formula.text(application.function()),
                                    formula.text(primed.operand()),
                                    rest,
                                    formula.text(nested)),
                    "the inner derivative is a factor, and no argument");
        }
    }

    private void powers(Expression e) {
        if (e instanceof Power power && power.exponent() instanceof Numeral exponent) {
            double value = exponent.value();
            replace(
                    Diagnosis.EXTRA_FACTOR,
                    e,
                    value == 2 ? bracketed(power.base()) : "%s^%d".formatted(bracketed(power.base()), (int) value - 1),
                    "the power is too high");
            replace(
                    Diagnosis.MISSING_FACTOR,
                    e,
                    "%s^%d".formatted(bracketed(power.base()), (int) value + 1),
                    "the power is too low");
        }
    }

    private void signs() {
        for (Expression e : all) {
            if (e instanceof Cases cases) {
                cases.cases().forEach(row -> sign(row.value()));
            }
        }
        replace(
                Diagnosis.SIGN,
                start,
                start + right.length(),
                "-" + bracketed(formula.right()),
                "the sign is the other one");
        for (Expression e : all) {
            if (e instanceof Negation negation) {
                replace(Diagnosis.SIGN, e, formula.text(negation.operand()), "the minus is too much");
            }
            if (e instanceof Sum sum) {
                for (int k = 0; k < sum.terms().size(); k++) {
                    StringBuilder changed = new StringBuilder();
                    for (int m = 0; m < sum.terms().size(); m++) {
                        Sum.Term term = sum.terms().get(m);
                        boolean minus = (term.sign() == Sum.Sign.MINUS) != (m == k);
                        changed.append(minus ? " - " : m == 0 ? "" : " + ").append(formula.text(term.operand()));
                    }
                    String text = formula.text(sum.terms().get(k).operand());
                    replace(
                            Diagnosis.SIGN,
                            e,
                            changed.toString().strip(),
                            "the sign of '%s' is the other one".formatted(text));
                }
            }
        }
    }

    private void sign(Expression value) {
        if (!(value instanceof Negation)) {
            replace(
                    Diagnosis.SIGN,
                    value,
                    "-" + bracketed(value),
                    "the sign of '%s' is the other one".formatted(formula.text(value)));
        }
    }

    private void layers(Expression e) {
        if (!(e instanceof Symbol symbol)) {
            return;
        }
        for (Mark mark : symbol.marks()) {
            if (mark.content().isEmpty() || (mark.kind() != Mark.Kind.ROUND && mark.kind() != Mark.Kind.SQUARE)) {
                continue;
            }
            Expression layer = mark.content().get();
            String text = formula.text(layer);
            List<String> others = new ArrayList<>();
            if (layer instanceof Numeral number) {
                others.add(String.valueOf((int) number.value() - 1));
                others.add(String.valueOf((int) number.value() + 1));
            } else if (layer instanceof Symbol) {
                others.addAll(List.of(text + "-1", text + "+1"));
            } else if (layer instanceof Sum sum) {
                String letter = formula.text(sum.terms().get(0).operand());
                others.addAll(List.of(letter, letter + "-1", letter + "+1"));
            }
            for (String other : others) {
                replace(Diagnosis.WRONG_LAYER, layer, other, "'%s' is of layer %s".formatted(formula.text(e), other));
            }
        }
    }

    private void indices(Expression e) {
        if (!(e instanceof Symbol symbol)) {
            return;
        }
        Set<String> letters = new LinkedHashSet<>();
        for (Expression side : List.of(formula.left(), formula.right())) {
            Parts.walk(side, part -> {
                if (part instanceof Symbol s) {
                    s.indices().forEach(index -> letters.add(formula.text(index)));
                } else if (part instanceof BigOperator operator) {
                    operator.range().indices().forEach(index -> letters.add(formula.text(index)));
                }
            });
        }
        for (Expression index : symbol.indices()) {
            for (String letter : letters) {
                replace(Diagnosis.INDEX, index, letter, "the index of '%s' is %s".formatted(formula.text(e), letter));
            }
        }
        if (symbol.indices().size() == 2) {
            Expression first = symbol.indices().get(0);
            Expression second = symbol.indices().get(1);
            replace(
                    Diagnosis.INDEX,
                    first.span().start(),
                    second.span().end(),
                    formula.text(second) + formula.text(first),
                    "the indices of '%s' stand the other way round".formatted(formula.text(e)));
        }
    }

    private void transposes() {
        for (Expression e : all) {
            String text = formula.text(e);
            if (e instanceof Symbol) {
                replace(
                        Diagnosis.TRANSPOSED,
                        e,
                        text.contains("^") ? "(" + text + ")^T" : text + "^T",
                        "'%s' is transposed".formatted(text));
            }
            if (e instanceof Transpose transpose) {
                replace(
                        Diagnosis.TRANSPOSED,
                        e,
                        formula.text(transpose.operand()),
                        "'%s' is not transposed".formatted(formula.text(transpose.operand())));
            }
            if (e instanceof Power power && formula.text(power.exponent()).equals("T")) {
                replace(
                        Diagnosis.TRANSPOSED,
                        e,
                        bracketed(power.base()),
                        "'%s' is not transposed".formatted(formula.text(power.base())));
            }
            if (e instanceof Product product) {
                for (int k = 0; k + 1 < product.factors().size(); k++) {
                    Expression a = product.factors().get(k);
                    Expression b = product.factors().get(k + 1);
                    for (String first : flips(b)) {
                        for (String second : flips(a)) {
                            replace(
                                    Diagnosis.TRANSPOSED,
                                    a.span().start(),
                                    Math.max(end(b), b.span().end()),
                                    first + " " + second,
                                    "the factors stand the other way round");
                        }
                    }
                }
            }
        }
    }

    private List<String> flips(Expression e) {
        String text = bracketed(e);
        if (e instanceof Power power && formula.text(power.exponent()).equals("T")) {
            return List.of(text, bracketed(power.base()));
        }
        return List.of(text, (text.contains("^") ? "(" + text + ")" : text) + "^T");
    }

    /** Where a factor ends, with the bracket around it. */
    private int end(Expression e) {
        return e.span().end();
    }

    private void sums() {
        for (Expression e : all) {
            if (e instanceof BigOperator operator && operator.kind() == BigOperator.Kind.SUM) {
                replace(Diagnosis.SPURIOUS_SUM, e, bracketed(operator.body()), "only one term of the sum is left");
            }
        }
        List<Expression> places = new ArrayList<>(List.of(formula.right()));
        if (formula.right() instanceof Product product) {
            places.addAll(product.factors());
        }
        for (String sum : sums) {
            for (Expression place : places) {
                int at = place.span().start();
                if (place == formula.right()) {
                    replace(
                            Diagnosis.MISSING_SUM,
                            formula.right(),
                            sum + " " + bracketedSum(formula.right()),
                            "a sum is missing");
                } else {
                    replace(Diagnosis.MISSING_SUM, at, at, sum + " ", "a sum is missing");
                }
            }
        }
    }

    private void names(Expression e) {
        if (!(e instanceof Symbol)) {
            return;
        }
        String text = formula.text(e);
        for (String other : factors) {
            boolean plain = (other.matches("[A-Za-z\\\\].*") && !other.contains("("))
                    || other.matches("[A-Za-z]_?.*\\^\\{\\(.*\\)}");
            if (plain && !other.equals(text) && !other.contains(" ") && !other.contains("frac")) {
                replace(Diagnosis.WRONG_VARIABLE, e, other, "'%s' stands where '%s' belongs".formatted(text, other));
            }
        }
    }

    private void dropped(Expression e) {
        if (!(e instanceof Product product)) {
            return;
        }
        int count = product.factors().size();
        for (int from = 0; from < count; from++) {
            for (int to = from + 1; to <= count && to - from < count; to++) {
                StringBuilder rest = new StringBuilder();
                StringBuilder lost = new StringBuilder();
                for (int k = 0; k < count; k++) {
                    boolean out = k >= from && k < to;
                    (out ? lost : rest)
                            .append(bracketed(product.factors().get(k)))
                            .append(' ');
                }
                Expression first = product.factors().get(from);
                boolean number = to - from == 1 && first instanceof Numeral;
                boolean fraction = to - from == 1 && first instanceof Quotient;
                Diagnosis diagnosis = number
                        ? Diagnosis.CONSTANT_FACTOR
                        : fraction ? Diagnosis.LOST_FRACTION : Diagnosis.EXTRA_FACTOR;
                replace(
                        diagnosis,
                        e,
                        rest.toString().strip(),
                        "'%s' is too much".formatted(lost.toString().strip()));
            }
        }
    }

    private void numbers() {
        for (Expression e : all) {
            if (e instanceof Numeral numeral && !isExponent(e)) {
                for (String other : List.of("1", "2", "3", "4", "\\frac{1}{2}")) {
                    if (!other.equals(numeral.digits())) {
                        replace(
                                Diagnosis.CONSTANT_FACTOR,
                                e,
                                other,
                                "%s stands where %s belongs".formatted(numeral.digits(), other));
                    }
                }
            }
        }
        for (String number : List.of("2", "\\frac{1}{2}", "3", "4", "\\frac{1}{4}")) {
            replace(
                    Diagnosis.CONSTANT_FACTOR,
                    formula.right(),
                    times(number),
                    "the factor %s is missing".formatted(number));
        }
        for (String width : List.of("n", "m", "N", "k", "d")) {
            replace(
                    Diagnosis.LOST_FRACTION,
                    formula.right(),
                    times("\\frac{1}{%s}".formatted(width)),
                    "the factor 1/%s is lost".formatted(width));
            replace(
                    Diagnosis.LOST_FRACTION,
                    formula.right(),
                    times(width),
                    "a factor 1/%s is too much".formatted(width));
        }
    }

    /** The right side with a factor in front, which takes a leading number in: 6 w, not 2 3 w, and 2/n Σ, not 1/n 2 Σ. */
    private String times(String factor) {
        String side = bracketedSum(formula.right());
        Matcher number = LEADING_NUMBER.matcher(side);
        if (!number.matches()) {
            return factor + " " + side;
        }
        String rest = number.group(2).strip();
        int leading = Integer.parseInt(number.group(1));
        Matcher fraction = FRACTION_OF_ONE.matcher(factor);
        String product = fraction.matches()
                ? "\\frac{%d}{%s}".formatted(leading, fraction.group(1))
                : factor.matches("\\d+") ? String.valueOf(leading * Integer.parseInt(factor)) : leading + " " + factor;
        return rest.isEmpty() ? product : product + " " + rest;
    }

    private boolean isExponent(Expression e) {
        return all.stream().anyMatch(other -> other instanceof Power power && power.exponent() == e);
    }

    private void inserted() {
        List<Expression> places = new ArrayList<>();
        for (Expression e : all) {
            boolean body =
                    all.stream().anyMatch(other -> other instanceof BigOperator operator && operator.body() == e);
            boolean term = all.stream()
                    .anyMatch(other ->
                            other instanceof Sum sum && sum.terms().stream().anyMatch(t -> t.operand() == e));
            if (body || term || e == formula.right()) {
                places.add(e);
            }
        }
        for (Expression place : places) {
            for (String factor : factors) {
                String text = bracketedSum(place);
                replace(
                        Diagnosis.MISSING_FACTOR,
                        place,
                        text + " " + factor,
                        "the factor '%s' is missing".formatted(factor));
                replace(
                        Diagnosis.MISSING_FACTOR,
                        place,
                        factor + " " + text,
                        "the factor '%s' is missing".formatted(factor));
            }
        }
    }

    private String bracketed(Expression e) {
        String text = formula.text(e);
        boolean loose = e instanceof Sum || e instanceof Negation;
        return loose && !text.startsWith("(") ? "(" + text + ")" : loose ? "(" + text + ")" : text;
    }

    private String bracketedSum(Expression e) {
        return e instanceof Sum || e instanceof Derivative ? "(" + formula.text(e) + ")" : formula.text(e);
    }
}
