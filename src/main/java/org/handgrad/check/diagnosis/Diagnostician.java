package org.handgrad.check.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handgrad.check.evidence.Evidence;

/**
 * Finds what explains a wrong gradient: that it was forgotten, a factor, an expression in place of the right one. Where no one
 * mistake does, a factor that is no constant at hand is tried, and an expression with a factor besides: two mistakes at once. All
 * that fit are named.
 */
public final class Diagnostician {
    private static final int WORST_ENTRIES = 5;

    private final Expressions expressions;
    private final Factors factors;

    /**
     * A diagnostician of one gradient.
     *
     * @param everything the evidence of all arrays at all points
     * @param hypotheses mistakes for which the gradient is computed, once something is wrong
     */
    public Diagnostician(List<Evidence> everything, Supplier<List<Hypothesis>> hypotheses, Factors factors) {
        this.expressions = new Expressions(everything, hypotheses);
        this.factors = factors;
    }

    /**
     * What is wrong with an array.
     *
     * @param wrong its evidence at the points at which it is
     */
    public Diagnosis of(List<Evidence> wrong) {
        if (wrong.stream().anyMatch(evidence -> evidence.right().isEmpty() || evidence.notFinite() >= 0)) {
            return new Diagnosis(List.of(), List.of());
        }
        Explanation right = Explanation.right(wrong.get(0).rightName());
        List<Explanation> others = expressions.inPlaceOf(wrong);
        Optional<Explanation> simplest = isZero(wrong)
                ? Optional.of(Explanation.of(Cause.ZERO, "0", evidence -> Optional.of(zeros(evidence))))
                : factors.of(right, wrong);
        Diagnosis one = diagnosis(Stream.concat(simplest.stream(), others.stream()), wrong);
        if (!one.causes().isEmpty()) {
            return one;
        }
        Stream<Explanation> twoAtOnce = others.stream().flatMap(other -> factors.of(other, wrong).stream());
        Diagnosis two = diagnosis(Stream.concat(factors.unknown(right, wrong).stream(), twoAtOnce), wrong);
        return two.causes().isEmpty() ? new Diagnosis(List.of(), worstEntries(wrong.get(0))) : two;
    }

    /** All explanations that fit and name something new. */
    private static Diagnosis diagnosis(Stream<Explanation> explanations, List<Evidence> wrong) {
        Set<Cause> causes = new LinkedHashSet<>();
        List<String> sentences = new ArrayList<>();
        explanations.filter(explanation -> explanation.fits(wrong)).forEach(explanation -> {
            if (causes.addAll(explanation.causes())) {
                sentences.add(explanation.sentence(wrong));
            }
        });
        return new Diagnosis(List.copyOf(causes), sentences);
    }

    private static boolean isZero(List<Evidence> wrong) {
        return wrong.stream()
                .allMatch(evidence -> Arrays.stream(evidence.claimed()).allMatch(value -> value == 0));
    }

    private static double[] zeros(Evidence evidence) {
        return new double[evidence.claimed().length];
    }

    /** Index, hand, witness, difference and relative error of the entries that differ most. */
    private static List<String> worstEntries(Evidence evidence) {
        double[] right = evidence.right().orElseThrow();
        double[] claimed = evidence.claimed();
        return IntStream.range(0, claimed.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(claimed[i] - right[i])))
                .limit(WORST_ENTRIES)
                .filter(i -> claimed[i] != right[i])
                .map(i -> String.format(
                        Locale.ROOT,
                        "%s%s: hand %.9g, %s %.9g, difference %.1e, relative %.1e",
                        evidence.parameter(),
                        evidence.index(i),
                        claimed[i],
                        evidence.rightName(),
                        right[i],
                        claimed[i] - right[i],
                        Math.abs(claimed[i] - right[i]) / Math.max(Math.abs(right[i]), Double.MIN_NORMAL)))
                .toList();
    }
}
