package org.handgrad.train;

import org.handgrad.model.Parameters;

/** The largest distance between two parameter trajectories so far. */
final class Distance {
    private double maxDifference;
    private double largestDistance;
    private double largestNorm;

    /** Compares one step; NaN counts as infinitely far. */
    void observe(Parameters a, Parameters b) {
        double[] left = a.toVector();
        double[] right = b.toVector();
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            double difference = Math.abs(left[i] - right[i]);
            double counted = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
            maxDifference = Math.max(maxDifference, counted);
            squares += counted * counted;
        }
        largestDistance = Math.max(largestDistance, Math.sqrt(squares));
        largestNorm = Math.max(largestNorm, a.norm());
    }

    /** The largest |θ − θ′| of any one parameter at any step. */
    double maxDifference() {
        return maxDifference;
    }

    /**
     * The largest ‖θ − θ′‖ of any step by the largest ‖θ‖ of any step: a model whose parameters go to 0 has no size of
     * its own at the end.
     */
    double relativeDifference() {
        return largestDistance == 0 ? 0 : largestDistance / largestNorm;
    }
}
