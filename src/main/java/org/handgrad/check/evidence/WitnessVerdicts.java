package org.handgrad.check.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What each witness says of one array at one point. It agrees only if a mistake of a hundredth of the array would have shown; so where
 * rounding is allowed more than that, as of an array that is nearly zero, it cannot tell.
 *
 * @param evidence of that array at that point
 */
public record WitnessVerdicts(Evidence evidence) {
    private static final double CLEARLY = 4;

    /** What an analytic witness says. */
    public WitnessVerdict of(Witness witness) {
        if (evidence.incomparable().containsKey(witness)) {
            return evidence.incomparable().get(witness).verdict();
        }
        double difference = evidence.difference(witness);
        if (!(Double.isFinite(evidence.allowed()) && difference <= evidence.allowed())) {
            return WitnessVerdict.DISAGREES;
        }
        return difference <= sharp() ? WitnessVerdict.AGREES : WitnessVerdict.CANNOT_TELL;
    }

    /**
     * What the finite differences say. They do not contradict at a kink: where several units have theirs at one point, a gradient
     * that takes one side of each may lie beyond the slopes on the two sides of the sum.
     */
    public WitnessVerdict ofDifferences() {
        List<Probe> probes = evidence.probes();
        if (probes.stream().anyMatch(this::speaksAgainst)) {
            return WitnessVerdict.DISAGREES;
        }
        return !probes.isEmpty() && probes.stream().allMatch(this::confirms)
                ? WitnessVerdict.AGREES
                : WitnessVerdict.CANNOT_TELL;
    }

    /** What the Taylor remainder says. */
    public WitnessVerdict ofRemainder() {
        return evidence.remainder()
                .map(remainder -> isBlunt(remainder) ? WitnessVerdict.CANNOT_TELL : remainder.agreement())
                .orElse(WitnessVerdict.CANNOT_TELL);
    }

    /** Whether a remainder falls as that of a right gradient, and would do so for one that is clearly wrong. */
    public boolean isBlunt(TaylorRemainder remainder) {
        return remainder.agreement() == WitnessVerdict.AGREES && remainder.resolution() > sharp();
    }

    /**
     * The finite difference that decides what they say: of those that contradict, else of those that would not see a mistake, else
     * of all, the one nearest to its bound or furthest beyond.
     */
    public Optional<Probe> decisiveProbe() {
        return Stream.<Predicate<Probe>>of(this::speaksAgainst, probe -> !isSharp(probe), probe -> true)
                .flatMap(deciding ->
                        evidence.probes().stream()
                                .filter(deciding)
                                .max(Comparator.comparingDouble(Probe::excess))
                                .stream())
                .findFirst();
    }

    /** Whether the Taylor remainder falls as that of a right gradient, and would not if a difference that contradicts were right. */
    public boolean remainderExcludes(Probe probe) {
        double least = probe.difference() / Math.sqrt(evidence.claimed().length); // along a random direction
        return evidence.remainder()
                .filter(remainder -> remainder.agreement() == WitnessVerdict.AGREES)
                .filter(remainder -> CLEARLY * remainder.resolution() < least)
                .isPresent();
    }

    /** Whether nobody can tell because the array is nearly zero: differences and analytic witnesses would be exact enough for others. */
    public boolean isTooSmall() {
        boolean analytic = evidence.analytic().keySet().stream().anyMatch(w -> of(w) == WitnessVerdict.CANNOT_TELL);
        List<Probe> dull =
                evidence.probes().stream().filter(probe -> !isSharp(probe)).toList();
        boolean numeric = !dull.isEmpty()
                && dull.stream()
                        .allMatch(probe -> probe.best().error() <= PassRule.SHARP * evidence.scale()
                                && probe.best().error() > sharpAt(probe));
        return analytic || numeric;
    }

    /** How far rounding may reach in the array. */
    public double rounding() {
        return evidence.probes().stream()
                .mapToDouble(probe -> probe.slope().error())
                .filter(Double::isFinite)
                .reduce(evidence.allowed(), Math::max);
    }

    private boolean speaksAgainst(Probe probe) {
        double largest = Math.max(evidence.norm(), Math.abs(probe.slope().value()));
        return probe.contradicts()
                && !probe.slope().kink()
                && probe.slope().error() <= PassRule.SHARP * largest
                && probe.allowed() <= PassRule.SHARP * evidence.scale();
    }

    private boolean confirms(Probe probe) {
        double allowed = Math.min(probe.allowed(), sharpAt(probe));
        return isSharp(probe) && probe.difference() <= probe.slope().bound() + allowed;
    }

    /** Whether a finite difference would see an array that is wrong by a part of itself. */
    private boolean isSharp(Probe probe) {
        return probe.slope().error() <= sharpAt(probe);
    }

    /** How exact a difference must be; at a kink the slopes on its sides count, for what is claimed may be zero. */
    public double sharpAt(Probe probe) {
        double sides =
                Math.max(Math.abs(probe.slope().left()), Math.abs(probe.slope().right()));
        return probe.slope().kink() ? Math.max(sharp(), PassRule.SHARP * sides) : sharp();
    }

    private double sharp() {
        return PassRule.SHARP * evidence.size();
    }
}
