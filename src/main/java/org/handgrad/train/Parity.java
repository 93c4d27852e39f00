package org.handgrad.train;

/**
 * How far two builds were apart over a whole training run, beside how far the hand build was from its shadow, a twin that
 * started one ulp away. Distances are maxima over all steps up to the one at which both have left the finite numbers, and
 * infinite if the builds did not stop in the same epoch for the same reason.
 *
 * @param maxDifference the largest |θ − θ′| of any one parameter
 * @param relativeDifference the largest ‖θ − θ′‖, by the largest ‖θ‖
 * @param bound {@value #SENSITIVITY_ALLOWANCE} times the largest ‖θ − θ_shadow‖, by the largest ‖θ‖, and no less than
 *     that many units roundoff: rounding may join hand and shadow again, and then the shadow says nothing of the roundings
 *     that every later step makes
 * @param curve ‖θ − θ′‖ step by step, the start first, by the largest ‖θ‖
 */
public record Parity(double maxDifference, double relativeDifference, double bound, Curve curve) {
    /** How many times as far as a single rounding error carries a run, two right builds may be apart. */
    public static final double SENSITIVITY_ALLOWANCE = 100;

    /** Whether the builds are as close as the method's own sensitivity to rounding lets one expect. */
    public boolean holds() {
        return Double.isFinite(bound) && relativeDifference <= bound;
    }
}
