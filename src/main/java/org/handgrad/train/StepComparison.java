package org.handgrad.train;

/**
 * One step that another build took from the very state of the hand build: parameters, what the optimiser remembers, and how many
 * steps it has taken. New parameters and new memory must both agree; this is the one of them that comes nearest to its bound.
 *
 * @param step which one of the training, from 1
 * @param difference ‖θ′ − θ‖ / ‖θ‖ of what the steps of the two lead to; infinite if only one of them leads to numbers
 * @param bound how much it may be, by {@link StepParityMeter}
 */
public record StepComparison(long step, double difference, double bound) {
    /** How many times as far as random roundings carry a step, the step of a right build may lead. */
    public static final double ALLOWANCE = 10;

    /** Whether rounding explains the difference. */
    public boolean agrees() {
        return difference <= bound;
    }

    /** How near the difference is to its bound: 1 where it reaches it. */
    double excess() {
        return difference == 0 ? 0 : difference / bound;
    }
}
