package org.handgrad.check.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.Norm;
import org.handgrad.check.evidence.Evidence;

/**
 * Finds what explains a wrong gradient. A cause explains an array if, at every point at which the array is wrong, the gradient
 * with that mistake is the claimed one to within rounding, and leaves less than a hundredth of the difference.
 */
public final class Diagnostician {
    private static final double UNEXPLAINED = 1e-2;
    private static final double ROUNDING_ROOM = 1e3; // mistaken gradients may be larger than right ones, and round more
    private static final int WORST_ENTRIES = 5;

    private final List<Evidence> everything;
    private final Supplier<List<Hypothesis>> hypotheses;
    private final Factors factors;

    /**
     * A diagnostician of one gradient.
     *
     * @param everything the evidence of all arrays at all points
     * @param hypotheses mistakes for which the gradient is computed, once something is wrong
     */
    public Diagnostician(List<Evidence> everything, Supplier<List<Hypothesis>> hypotheses, Factors factors) {
        this.everything = everything;
        this.hypotheses = hypotheses;
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
        Set<Cause> causes = new LinkedHashSet<>();
        List<String> sentences = new ArrayList<>();
        String name = wrong.get(0).parameter();
        zero(wrong).ifPresent(sentence -> {
            causes.add(Cause.ZERO);
            sentences.add(sentence);
        });
        if (causes.isEmpty()) {
            factor(wrong, causes, sentences);
        }
        decay(wrong, causes, sentences);
        explain(Cause.TRANSPOSED, wrong, Diagnostician::transposed, "the transpose", causes, sentences);
        for (String other : others(name)) {
            explain(
                    Cause.handedFrom(other),
                    wrong,
                    evidence -> at(evidence.point(), other, evidence.shape()),
                    "the gradient of " + other,
                    causes,
                    sentences);
        }
        stale(wrong, causes, sentences);
        for (Hypothesis hypothesis : hypotheses.get()) {
            explain(
                    hypothesis.cause(),
                    wrong,
                    evidence -> values(hypothesis, evidence),
                    "the derivative with this mistake",
                    causes,
                    sentences);
        }
        return causes.isEmpty()
                ? new Diagnosis(List.of(), worstEntries(wrong.get(0)))
                : new Diagnosis(List.copyOf(causes), sentences);
    }

    private Optional<String> zero(List<Evidence> wrong) {
        boolean zero = wrong.stream()
                .allMatch(evidence -> Arrays.stream(evidence.claimed()).allMatch(value -> value == 0));
        return zero
                ? Optional.of("%s: hand = 0 on all %d entries, %s is not: forgotten"
                        .formatted(
                                wrong.get(0).parameter(),
                                wrong.get(0).claimed().length,
                                wrong.get(0).rightName()))
                : Optional.empty();
    }

    private void factor(List<Evidence> wrong, Set<Cause> causes, List<String> sentences) {
        Evidence first = wrong.get(0);
        double[] right = first.right().orElseThrow();
        double factor = dot(first.claimed(), right) / dot(right, right);
        if (!Double.isFinite(factor) || factor == 0) {
            return;
        }
        if (wrong.stream()
                .allMatch(evidence -> explains(evidence, scaled(evidence.right().orElseThrow(), factor)))) {
            double spread = spread(first.claimed(), scaled(right, factor));
            List<Cause> found = factors.causes(factor, Math.max(1e-9, tolerance(first, right) / Norm.L2.of(right)));
            if (found.isEmpty()) {
                return;
            }
            causes.addAll(found);
            String shown = String.format(Locale.ROOT, Math.abs(factor) < 1e-2 ? "%.4g" : "%.3f", factor);
            sentences.add("%s: hand = %s × %s on all %d entries (spread %s): %s"
                    .formatted(
                            first.parameter(),
                            shown,
                            first.rightName(),
                            right.length,
                            String.format(Locale.ROOT, "%.0e", spread),
                            String.join(", or ", found.stream().map(Cause::name).toList())));
        }
    }

    /** What is left between the two is a multiple of the parameter itself. */
    private void decay(List<Evidence> wrong, Set<Cause> causes, List<String> sentences) {
        Evidence first = wrong.get(0);
        double[] gap = minus(first.claimed(), first.right().orElseThrow());
        double c = dot(gap, first.theta()) / dot(first.theta(), first.theta());
        if ((first.claimed().length < 2 && wrong.size() < 2) || !Double.isFinite(c) || c == 0) {
            return; // one number is a multiple of any other
        }
        explain(
                c < 0 ? Cause.DECAY_LEFT_OUT : Cause.DECAY_TOO_MUCH,
                wrong,
                evidence -> plus(evidence.right().orElseThrow(), scaled(evidence.theta(), c)),
                String.format(Locale.ROOT, "%s %s %.4g × %1$s", first.parameter(), c < 0 ? "−" : "+", Math.abs(c))
                        .replaceFirst("^\\S+", first.rightName()),
                causes,
                sentences);
    }

    private void stale(List<Evidence> wrong, Set<Cause> causes, List<String> sentences) {
        List<Evidence> later =
                wrong.stream().filter(evidence -> evidence.point() > 1).toList();
        if (!later.isEmpty()) {
            explain(
                    Cause.STALE,
                    later,
                    evidence -> at(evidence.point() - 1, evidence.parameter(), evidence.shape()),
                    "what it should have been at the point before",
                    causes,
                    sentences);
        }
    }

    private void explain(
            Cause cause,
            List<Evidence> wrong,
            Function<Evidence, double[]> mistaken,
            String what,
            Set<Cause> causes,
            List<String> sentences) {
        for (Evidence evidence : wrong) {
            double[] candidate = mistaken.apply(evidence);
            if (candidate == null || !explains(evidence, candidate)) {
                return;
            }
        }
        if (causes.add(cause)) {
            Evidence first = wrong.get(0);
            sentences.add("%s: hand = %s on all %d entries (spread %s): %s"
                    .formatted(
                            first.parameter(),
                            what,
                            first.claimed().length,
                            String.format(Locale.ROOT, "%.0e", spread(first.claimed(), mistaken.apply(first))),
                            cause.name()));
        }
    }

    private static boolean explains(Evidence evidence, double[] candidate) {
        double[] right = evidence.right().orElseThrow();
        double left = Norm.L2.of(minus(evidence.claimed(), candidate));
        double before = Norm.L2.of(minus(evidence.claimed(), right));
        return left <= tolerance(evidence, candidate) && left <= UNEXPLAINED * before;
    }

    private static double tolerance(Evidence evidence, double[] candidate) {
        double relative = evidence.resolution() / evidence.scale();
        double size = Math.max(evidence.scale(), Norm.L2.of(candidate));
        return Math.max(ROUNDING_ROOM * relative, 1e-13) * size;
    }

    private static double[] transposed(Evidence evidence) {
        long[] shape = evidence.shape();
        if (shape.length != 2 || shape[0] != shape[1] || shape[0] == 1) {
            return null;
        }
        int size = (int) shape[0];
        double[] right = evidence.right().orElseThrow();
        double[] flipped = new double[right.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                flipped[i * size + j] = right[j * size + i];
            }
        }
        return flipped;
    }

    private List<String> others(String name) {
        return everything.stream()
                .map(Evidence::parameter)
                .distinct()
                .filter(other -> !other.equals(name))
                .toList();
    }

    private double[] at(int point, String parameter, long[] shape) {
        return everything.stream()
                .filter(other -> other.point() == point
                        && other.parameter().equals(parameter)
                        && Arrays.equals(other.shape(), shape))
                .findFirst()
                .flatMap(Evidence::right)
                .orElse(null);
    }

    private static double[] values(Hypothesis hypothesis, Evidence evidence) {
        return Optional.ofNullable(hypothesis.gradients().get(evidence.point()))
                .map(gradient -> gradient.arrays().get(evidence.parameter()))
                .filter(array -> Arrays.equals(array.shape(), evidence.shape()))
                .map(array -> array.dup('c').data().asDouble())
                .orElse(null);
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

    /** The largest difference of an entry, relative to the largest entry. */
    private static double spread(double[] a, double[] b) {
        double largest = Arrays.stream(b).map(Math::abs).max().orElse(0);
        return Arrays.stream(minus(a, b)).map(Math::abs).max().orElse(0) / Math.max(largest, Double.MIN_NORMAL);
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double[] scaled(double[] a, double c) {
        return Arrays.stream(a).map(value -> c * value).toArray();
    }

    private static double[] plus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }

    private static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    }
}
