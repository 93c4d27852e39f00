package org.handgrad.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.PrintedNumber;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.evidence.WitnessComparison;
import org.handgrad.model.Precision;

/**
 * The result of a gradient check.
 *
 * @param subject the name of the cost
 * @param precision the floating-point format of the gradient
 * @param points number of points
 * @param arrays one result per array, in the order of the parameters
 * @param advice what to check besides, in a sentence or two; empty if nothing
 */
public record CheckResult(String subject, Precision precision, int points, List<ArrayResult> arrays, String advice) {
    public CheckResult {
        arrays = List.copyOf(arrays);
    }

    /** Whether every array passes. */
    public boolean passes() {
        return arrays.stream().allMatch(array -> array.verdict().passes());
    }

    /**
     * The result of one array.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public ArrayResult array(String parameter) {
        return arrays.stream()
                .filter(array -> array.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter '%s' among %s"
                        .formatted(
                                parameter,
                                arrays.stream().map(ArrayResult::parameter).toList())));
    }

    /** All findings of all arrays. */
    public List<WitnessComparison> comparisons() {
        return arrays.stream().flatMap(array -> array.comparisons().stream()).toList();
    }

    /** The result and the pass rule as a JSON object. */
    public String toJson() {
        return CheckJson.write(this);
    }

    /** The result as text for a test log: one line per array, its mistakes, and the pass rule. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "gradient of %s, %s, %d point%s: %s%n",
                subject,
                precision.name().toLowerCase(Locale.ROOT),
                points,
                points == 1 ? "" : "s",
                passes() ? "passes" : "does not pass"));
        int width =
                arrays.stream().mapToInt(array -> title(array).length()).max().orElse(0);
        for (ArrayResult array : arrays) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-" + width + "s  %-12s  %s%n",
                    title(array),
                    array.verdict().label(),
                    witnesses(array)));
            array.reasons()
                    .forEach(reason -> text.append("      ").append(reason).append(System.lineSeparator()));
        }
        if (!advice.isEmpty()) {
            text.append(advice).append(System.lineSeparator());
        }
        return text.append(PassRule.inWords()).toString();
    }

    private static String title(ArrayResult array) {
        return array.parameter() + " " + array.shape();
    }

    /** Each witness at its worst point. */
    private static String witnesses(ArrayResult array) {
        Map<Witness, WitnessComparison> worst = array.comparisons().stream()
                .collect(Collectors.toMap(
                        WitnessComparison::witness, Function.identity(), CheckResult::worse, LinkedHashMap::new));
        return worst.values().stream().map(CheckResult::shown).collect(Collectors.joining(", "));
    }

    private static WitnessComparison worse(WitnessComparison a, WitnessComparison b) {
        boolean rate = a.witness() == Witness.REMAINDER;
        double excessA = rate ? -a.maxRelativeError() : a.maxRelativeError() / a.bound();
        double excessB = rate ? -b.maxRelativeError() : b.maxRelativeError() / b.bound();
        return Double.isNaN(excessA) || excessB > excessA ? b : a;
    }

    private static String shown(WitnessComparison comparison) {
        String label = comparison.witness().label();
        if (comparison.witness() == Witness.REMAINDER) {
            return Double.isNaN(comparison.maxRelativeError())
                    ? "remainder " + comparison.verdict().label()
                    : "remainder ~ h^"
                            + PrintedNumber.rate(comparison.maxRelativeError()).value();
        }
        return switch (comparison.verdict()) {
            case CLIPPED, DEPARTS -> label + " " + comparison.verdict().label();
            case CANNOT_TELL ->
                label + " " + difference(comparison) + " "
                        + comparison.verdict().label();
            case AGREES, DISAGREES -> label + " " + difference(comparison);
        };
    }

    private static PrintedNumber difference(WitnessComparison comparison) {
        return PrintedNumber.difference(comparison.maxRelativeError(), comparison.bound());
    }
}
