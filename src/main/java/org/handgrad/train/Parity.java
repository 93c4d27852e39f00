package org.handgrad.train;

import java.util.List;
import java.util.OptionalLong;

/**
 * The comparison of a build with the hand build. {@code steps} compares single steps that both take from the same
 * state. The rest compares whole trajectories: their distance against the drift of a shadow, a second hand run with
 * random rounding. Once the shadow drifts too far, the trajectories prove nothing; only earlier steps count.
 * docs/reference/verdicts.md has the formulas.
 *
 * <p>Distances are maxima over all steps with finite parameters, and infinite if the builds stop in different epochs
 * or for different reasons. Relative distances are divided by the largest ‖θ‖ so far.
 *
 * @param verdict about the trajectories
 * @param maxDifference the largest |θ − θ′| of any one parameter
 * @param relativeDifference the largest relative ‖θ − θ′‖; of builds that part before the bound proves nothing, up to
 *     there
 * @param bound {@value #SENSITIVITY_ALLOWANCE} times the largest relative ‖θ − θ_shadow‖ of the same steps, at least
 *     as many u
 * @param undecidedFrom the first step at which the bound is above {@link #LARGEST_BOUND}
 * @param curve ‖θ − θ′‖ step by step, relative, the start first
 * @param steps the single steps compared
 */
public record Parity(
        Verdict verdict,
        double maxDifference,
        double relativeDifference,
        double bound,
        OptionalLong undecidedFrom,
        DownsampledCurve curve,
        List<StepComparison> steps) {
    /** Allowed distance of two builds, as a multiple of the drift by random rounding. */
    public static final double SENSITIVITY_ALLOWANCE = 100;

    /** A larger bound proves nothing: even builds without a common digit would hold. */
    public static final double LARGEST_BOUND = 0.1;

    public Parity {
        steps = List.copyOf(steps);
    }

    /** The verdict about the trajectories. */
    public enum Verdict {
        /** The distance stays within the bound. */
        HOLDS("holds"),
        /** The distance exceeds the bound. */
        PARTS("parts"),
        /** The bound grew beyond {@link #LARGEST_BOUND} before the builds parted. */
        CANNOT_TELL("cannot tell");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** As it stands in results and tables. */
        public String label() {
            return label;
        }
    }

    /** Whether the verdict is that parity holds. */
    public boolean holds() {
        return verdict == Verdict.HOLDS;
    }

    /** Whether the trajectories do not part and all compared steps agree. */
    public boolean passes() {
        return verdict != Verdict.PARTS && steps.stream().allMatch(StepComparison::agrees);
    }
}
