package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.oracle.TermComparison;

/**
 * A number by which a side is too small everywhere: a mistake that is left when another is made good.
 *
 * @param negative whether the sign is wrong too
 * @param factor the number in LaTeX, without its sign
 */
record ConstantRatio(boolean negative, String factor, EquationDiagnosis diagnosis) {
    private static final double SAME = 1e-9;
    private static final double ROUGHLY = 0.01;
    private static final int LARGEST = 4;

    /** What the left side is of the right one, if that is the same everywhere. */
    static OptionalDouble of(TermComparison trial) {
        double ratio = Double.NaN;
        for (TermComparison.Sample sample : trial.samples()) {
            if (sample.left() != 0 || sample.right() != 0) {
                double here = sample.left() / sample.right();
                boolean other = !Double.isNaN(ratio) && Math.abs(here - ratio) > SAME * Math.abs(here);
                if (!Double.isFinite(here) || here == 0 || other) {
                    return OptionalDouble.empty();
                }
                ratio = here;
            }
        }
        return Double.isNaN(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    /** A small number that the left side nearly is of the right one, at every place. */
    static Optional<ConstantRatio> near(TermComparison trial) {
        double first = trial.worst().left() / trial.worst().right();
        boolean same = trial.samples().stream()
                .allMatch(sample -> Math.abs(sample.left() - first * sample.right())
                        <= ROUGHLY * Math.max(Math.abs(sample.left()), 1e-3));
        double rounded = Math.rint(first * 12) / 12;
        return same && Math.abs(rounded - first) < ROUGHLY * Math.abs(first)
                ? readings(rounded, Map.of()).stream().findFirst()
                : Optional.empty();
    }

    /** All that the number may stand for, with the widths there are: 2/3 may be 2/n. */
    static List<ConstantRatio> readings(double ratio, Map<String, Integer> widths) {
        List<ConstantRatio> found = new ArrayList<>();
        widths.forEach((name, width) -> number(ratio * width)
                .map(top -> "\\frac{%s}{%s}".formatted(top, name))
                .ifPresent(fraction ->
                        found.add(new ConstantRatio(ratio < 0, fraction, EquationDiagnosis.LOST_FRACTION))));
        number(ratio)
                .ifPresent(number -> found.add(new ConstantRatio(
                        ratio < 0,
                        number,
                        number.equals("1") ? EquationDiagnosis.SIGN : EquationDiagnosis.CONSTANT_FACTOR)));
        return found;
    }

    /** A small number, or a small fraction, without its sign. */
    private static Optional<String> number(double value) {
        for (int below = 1; below <= LARGEST; below++) {
            double above = Math.abs(value) * below;
            if (Math.abs(above - Math.rint(above)) < SAME && above > 0.5 && above < LARGEST + 0.5) {
                long whole = Math.round(above);
                return Optional.of(below == 1 ? String.valueOf(whole) : "\\frac{%s}{%s}".formatted(whole, below));
            }
        }
        return Optional.empty();
    }

    /** The mistake in words. */
    String told() {
        String sign = negative ? "the sign is wrong" : "";
        String number = factor.equals("1") ? "" : "the factor %s is missing".formatted(factor);
        return sign + (negative && !number.isEmpty() ? ", and " : "") + number;
    }
}
