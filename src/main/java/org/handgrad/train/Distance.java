package org.handgrad.train;

import org.handgrad.model.Parameters;

/** The largest distance between two parameter trajectories so far. */
final class Distance {
    private double maxDifference;
    private double relativeDifference;

    /** Compares one step; a distance that is NaN or infinite stays so. */
    void observe(Parameters a, Parameters b) {
        double[] left = a.toVector();
        double[] right = b.toVector();
        double largest = 0;
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            double difference = Math.abs(left[i] - right[i]);
            largest = Math.max(largest, difference);
            squares += difference * difference;
        }
        double norm = a.norm();
        maxDifference = Math.max(maxDifference, largest);
        relativeDifference = Math.max(relativeDifference, squares == 0 ? 0 : Math.sqrt(squares) / norm);
    }

    double maxDifference() {
        return maxDifference;
    }

    double relativeDifference() {
        return relativeDifference;
    }
}
