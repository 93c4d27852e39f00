package org.handgrad.derivation.judge;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Negation;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;

/** Steps worked through with numbers: checked with the values that the note gives to names, to the digits shown. */
final class Numbers {
    private final Meanings meanings;
    private final Set<Double> rounded = new java.util.HashSet<>();

    Numbers(Meanings meanings) {
        this.meanings = meanings;
    }

    /** Whether a side is made of numbers alone. */
    boolean isNumeric(Expression e) {
        boolean[] named = new boolean[1];
        Parts.walk(
                e,
                part -> named[0] |= part instanceof Symbol symbol
                        && !symbol.name().letters().equals("e")
                        && !symbol.name().letters().equals("\\pi")
                        && !symbol.name().letters().matches("\\\\(sigma|tanh|exp|log|ln|max|min)"));
        return !named[0] && Parts.first(e, Numeral.class).isPresent();
    }

    /** The verdict on a step one side of which is numbers; none if neither is, or if the other is no number. */
    Optional<Step> judge(Formula formula, Sides sides) {
        boolean numeric = isNumeric(formula.right()) || isNumeric(formula.left());
        if (!numeric || !sides.unknown().isEmpty()) { // of an unknown function there are no values
            return Optional.empty();
        }
        Comparison comparison = Comparison.withNumbers(meanings.scope(), sides);
        Optional<double[]> values = comparison.numbers();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double left = values.get()[0];
        double right = values.get()[1];
        Optional<Numeral> shown = shown(formula.right());
        boolean decimal = shown.map(n -> n.digits().contains(".")).orElse(false);
        boolean rounds = decimal || formula.relation() == Relation.APPROXIMATE;
        double tolerance = rounds ? shown.map(n -> halfUnit(n.digits())).orElse(1e-3 * Math.abs(left)) : 0;
        tolerance += slack(formula);
        if (Math.abs(left - right) <= tolerance * (1 + 1e-9) + 1e-9 * Math.max(1, Math.abs(left))) {
            if (decimal && Math.abs(left - right) > 1e-12) {
                rounded.add(Math.abs(right));
            }
            return Optional.of(Step.of(
                    EquationVerdict.HOLDS, rounds && Math.abs(left - right) > 1e-12 ? "to the digits shown" : ""));
        }
        String number = shown.map(n -> format(left, n.digits())).orElse(format(left, "0.0000"));
        return Optional.of(
                Step.refuted(EquationDiagnosis.ARITHMETIC, "the left side is %s".formatted(number), Optional.of(number))
                        .with(example(left, right)));
    }

    private static Map<String, Double> example(double left, double right) {
        Map<String, Double> example = new LinkedHashMap<>();
        example.put("left", left);
        example.put("right", right);
        return example;
    }

    /**
     * The names without a value of what is said to be a number with digits; none if neither side is one: {@code C' = 2} may be
     * a derivative, {@code C' = 0.46} is worked out.
     */
    Set<String> valueless(Formula formula, Sides sides) {
        boolean left = isWorkedOut(formula.left(), formula.relation());
        boolean right = isWorkedOut(formula.right(), formula.relation());
        if (left == right) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>();
        Quantities.behind(meanings.scope(), sides).stream()
                .filter(quantity -> meanings.scope().meaning(quantity).isEmpty())
                .forEach(quantity -> names.add(quantity.name()));
        return names;
    }

    private boolean isWorkedOut(Expression e, Relation relation) {
        return isNumeric(e)
                && (relation == Relation.APPROXIMATE
                        || Parts.first(e, Numeral.class)
                                .map(numeral -> numeral.digits().contains("."))
                                .orElse(false));
    }

    /** What rounded numbers that the step takes from lines above may change. */
    private double slack(Formula formula) {
        double[] slack = new double[1];
        for (Expression side : new Expression[] {formula.left(), formula.right()}) {
            Parts.walk(side, part -> {
                if (part instanceof Numeral numeral && rounded.contains(numeral.value())) {
                    slack[0] += 4 * halfUnit(numeral.digits());
                }
            });
        }
        return slack[0];
    }

    private static Optional<Numeral> shown(Expression e) {
        if (e instanceof Negation negation) {
            return shown(negation.operand());
        }
        return e instanceof Numeral numeral ? Optional.of(numeral) : Optional.empty();
    }

    private static double halfUnit(String digits) {
        int point = digits.indexOf('.');
        return point < 0 ? 0.5 : 0.5 * Math.pow(10, point + 1 - digits.length());
    }

    private static String format(double value, String like) {
        int point = like.indexOf('.');
        int places = point < 0 ? 0 : like.length() - point - 1;
        boolean whole = Math.abs(value - Math.rint(value)) < 1e-9;
        return String.format(Locale.ROOT, "%." + (point < 0 && !whole ? 4 : places) + "f", value);
    }
}
