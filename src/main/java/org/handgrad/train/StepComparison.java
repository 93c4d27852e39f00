package org.handgrad.train;

/**
 * One step that another build took from the state of the hand build: parameters, optimiser state and step count. New
 * parameters and optimiser state are both compared; this is the one nearest to its bound.
 *
 * @param step number of the step, from 1
 * @param difference ‖θ′ − θ‖ / ‖θ‖ of the two results; infinite if only one is finite
 * @param bound how much it may be, by {@link StepParityMeter}
 */
public record StepComparison(long step, double difference, double bound) {
    /** Allowed difference of a step, as a multiple of the effect of random rounding. */
    public static final double ALLOWANCE = 10;

    /** Whether the difference is within its bound. */
    public boolean agrees() {
        return difference <= bound;
    }

    /** How near the difference is to its bound: 1 where it reaches it. */
    double excess() {
        return difference == 0 ? 0 : difference / bound;
    }
}
