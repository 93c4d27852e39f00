package org.handgrad.check.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handgrad.check.evidence.Evidence;

/**
 * What an array would be with a mistake, to be held against what is claimed of it. It fits if the two are the same to within
 * rounding at every point at which the array is wrong, and less than a hundredth of the difference remains.
 *
 * @param mistakes all that are made at once, mostly one; each is a list, for some cannot be told apart: a factor 2 and a factor
 *     n = 2
 * @param mistaken what they make of the array, in words
 * @param from the first point that can be spoken of
 * @param entries of the mistaken array; nothing, where there is no such array
 */
record Explanation(
        List<List<Cause>> mistakes, String mistaken, int from, Function<Evidence, Optional<double[]>> entries) {
    private static final double UNEXPLAINED = 1e-2;
    private static final double ROUNDING_ROOM = 1e3; // mistaken gradients may be larger than right ones, and round more

    Explanation {
        mistakes = List.copyOf(mistakes);
    }

    static Explanation of(Cause cause, String mistaken, Function<Evidence, Optional<double[]>> entries) {
        return new Explanation(List.of(List.of(cause)), mistaken, 1, entries);
    }

    /** The right array, with no mistake yet. */
    static Explanation right(String witness) {
        return new Explanation(List.of(), witness, 1, Evidence::right);
    }

    /** The same, and besides a factor that comes of more mistakes. */
    Explanation times(double factor, List<List<Cause>> more) {
        List<List<Cause>> all = new ArrayList<>(mistakes);
        all.addAll(more);
        return new Explanation(
                all,
                FactorFormat.before(factor) + mistaken,
                from,
                evidence -> entries.apply(evidence).map(array -> EntryArithmetic.times(factor, array)));
    }

    /** All causes that are named. */
    List<Cause> causes() {
        return mistakes.stream().flatMap(List::stream).toList();
    }

    /** Whether it explains an array at all points at which that is wrong. */
    boolean fits(List<Evidence> wrong) {
        List<Evidence> spokenOf = spokenOf(wrong);
        return !spokenOf.isEmpty()
                && spokenOf.stream()
                        .allMatch(evidence -> entries.apply(evidence)
                                .filter(candidate -> fits(evidence, candidate))
                                .isPresent());
    }

    List<Evidence> spokenOf(List<Evidence> wrong) {
        return wrong.stream().filter(evidence -> evidence.point() >= from).toList();
    }

    private static boolean fits(Evidence evidence, double[] candidate) {
        double[] right = evidence.right().orElseThrow();
        double left = EntryArithmetic.norm(EntryArithmetic.minus(evidence.claimed(), candidate));
        double before = EntryArithmetic.norm(EntryArithmetic.minus(evidence.claimed(), right));
        return left <= tolerance(evidence, candidate) && left <= UNEXPLAINED * before;
    }

    /** How far two arrays may be apart by rounding. */
    static double tolerance(Evidence evidence, double[] candidate) {
        double relative = evidence.resolution() / evidence.scale();
        double size = Math.max(evidence.scale(), EntryArithmetic.norm(candidate));
        return Math.max(ROUNDING_ROOM * relative, 1e-13) * size;
    }

    /** As {@code W1: hand = 2.000 × autodiff on all 12 entries (spread 1e-15): a factor 2 too many}. */
    String sentence(List<Evidence> wrong, ComparedPlaces places) {
        Evidence first = spokenOf(wrong).get(0);
        int count = first.claimed().length;
        double spread =
                EntryArithmetic.spread(first.claimed(), entries.apply(first).orElseThrow());
        String where = places.inWords(count) + (count == 1 ? "" : String.format(Locale.ROOT, " (spread %.0e)", spread));
        String all = mistakes.stream()
                .map(alike -> alike.stream().map(Cause::name).collect(Collectors.joining(", or ")))
                .collect(Collectors.joining(", and "));
        return "%s: hand = %s %s: %s".formatted(first.parameter(), mistaken, where, all);
    }
}
