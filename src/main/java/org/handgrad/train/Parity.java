package org.handgrad.train;

import java.util.List;
import java.util.OptionalLong;

/**
 * Two answers about two builds. Whether they are the same method: {@code steps}, each taken by both from the very same state. And how
 * far their whole trajectories part, beside how far that of the hand build is from its shadow's, which computes the same with other
 * roundings in every operation. Where rounding carries the shadow so far that nobody can tell a right build from a wrong one, the
 * trajectories say nothing any more; what they have said until then counts.
 *
 * <p>Distances are maxima over steps up to the one at which both have left the finite numbers, and infinite if the builds did not stop in
 * the same epoch for the same reason. Relative ones are by the largest ‖θ‖ up to their step.
 *
 * @param verdict about the trajectories
 * @param maxDifference the largest |θ − θ′| of any one parameter
 * @param relativeDifference the largest ‖θ − θ′‖, relative; if builds part before rounding hides it, up to there
 * @param bound {@value #SENSITIVITY_ALLOWANCE} times the largest ‖θ − θ_shadow‖ of the same steps, relative, and no less than that many
 *     units roundoff
 * @param undecidedFrom the first step at which the bound is above {@link #LARGEST_BOUND}
 * @param curve ‖θ − θ′‖ step by step, relative, the start first
 * @param steps those that were compared one by one
 */
public record Parity(
        Verdict verdict,
        double maxDifference,
        double relativeDifference,
        double bound,
        OptionalLong undecidedFrom,
        DownsampledCurve curve,
        List<StepComparison> steps) {
    /** How many times as far as random roundings carry a run, two right builds may be apart. */
    public static final double SENSITIVITY_ALLOWANCE = 100;

    /** A larger bound proves nothing: builds would hold that have not one digit in common. */
    public static final double LARGEST_BOUND = 0.1;

    public Parity {
        steps = List.copyOf(steps);
    }

    /** What trajectories say. */
    public enum Verdict {
        /** They are no further apart than rounding explains. */
        HOLDS("holds"),
        /** They are. */
        PARTS("parts"),
        /** Not as long as one could have told; since then rounding explains anything. */
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

    /** Whether the trajectories are no further apart than rounding explains. */
    public boolean holds() {
        return verdict == Verdict.HOLDS;
    }

    /** Whether nothing speaks against the builds being the same. */
    public boolean passes() {
        return verdict != Verdict.PARTS && steps.stream().allMatch(StepComparison::agrees);
    }
}
