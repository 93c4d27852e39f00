package org.handgrad.derivation.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Sum;

/** Another number, a number as a factor, and 1/n as a factor. */
record WrongNumbers() implements Change {
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("(?s)(\\d{1,6})(?![\\d.^])\\s*(?:\\\\cdot(?![a-zA-Z]))?(.*)");
    private static final Pattern FRACTION_OF_ONE = Pattern.compile("\\\\frac\\{1}\\{(\\w+)}");

    @Override
    public List<Repair> of(WrongSide side) {
        List<Repair> found = new ArrayList<>();
        for (Numeral numeral : side.parts(Numeral.class)) {
            if (!isExponent(numeral, side)) {
                others(numeral, side, found);
            }
        }
        Expression right = side.right();
        for (String number : List.of("2", "\\frac{1}{2}", "3", "4", "\\frac{1}{4}")) {
            String what = "the factor %s is missing".formatted(number);
            side.with(EquationDiagnosis.CONSTANT_FACTOR, right, times(number, side), what)
                    .ifPresent(found::add);
        }
        for (Sum sum : side.parts(Sum.class)) {
            sum.terms().forEach(term -> atTerm(term.operand(), side, found));
        }
        for (String width : List.of("n", "m", "N", "k", "d")) {
            String fraction = times("\\frac{1}{%s}".formatted(width), side);
            side.with(EquationDiagnosis.LOST_FRACTION, right, fraction, "the factor 1/%s is lost".formatted(width))
                    .ifPresent(found::add);
            side.with(
                            EquationDiagnosis.LOST_FRACTION,
                            right,
                            times(width, side),
                            "a factor 1/%s should not be there".formatted(width))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static void atTerm(Expression term, WrongSide side, List<Repair> found) {
        for (String number : List.of("2", "\\frac{1}{2}")) {
            String what = "the factor %s is missing at '%s'".formatted(number, side.text(term));
            side.with(EquationDiagnosis.CONSTANT_FACTOR, term, number + " " + side.bracketedSum(term), what)
                    .ifPresent(found::add);
        }
    }

    private static void others(Numeral numeral, WrongSide side, List<Repair> found) {
        for (String other : List.of("1", "2", "3", "4", "\\frac{1}{2}")) {
            if (!other.equals(numeral.digits())) {
                String what = "%s should be %s".formatted(numeral.digits(), other);
                side.with(EquationDiagnosis.CONSTANT_FACTOR, numeral, other, what)
                        .ifPresent(found::add);
            }
        }
    }

    /** The right side with a factor in front, which takes a leading number in: 6 w, not 2 3 w, and 2/n Σ, not 1/n 2 Σ. */
    private static String times(String factor, WrongSide side) {
        String whole = side.bracketedSum(side.right());
        Matcher number = LEADING_NUMBER.matcher(whole);
        if (!number.matches()) {
            return factor + " " + whole;
        }
        String rest = number.group(2).strip();
        int leading = Integer.parseInt(number.group(1));
        Matcher fraction = FRACTION_OF_ONE.matcher(factor);
        String product = fraction.matches()
                ? "\\frac{%s}{%s}".formatted(leading, fraction.group(1))
                : factor.matches("\\d+") ? String.valueOf(leading * Integer.parseInt(factor)) : leading + " " + factor;
        return rest.isEmpty() ? product : product + " " + rest;
    }

    private static boolean isExponent(Expression e, WrongSide side) {
        return side.parts(Power.class).stream().anyMatch(power -> power.exponent() == e);
    }
}
