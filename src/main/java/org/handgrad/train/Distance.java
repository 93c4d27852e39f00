package org.handgrad.train;

import java.util.Arrays;
import org.handgrad.model.Parameters;

/** The largest distance between two parameter trajectories so far. */
final class Distance {
    private double maxDifference;
    private double largestDistance;
    private double largestNorm;

    /** Compares one step, unless both have left the finite numbers; if only one has, they are infinitely far apart. */
    void observe(Parameters a, Parameters b) {
        double[] left = a.toVector();
        double[] right = b.toVector();
        if (!isFinite(left) && !isFinite(right)) {
            return;
        }
        double[] differences = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            double difference = Math.abs(left[i] - right[i]);
            differences[i] = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
        }
        maxDifference = Math.max(maxDifference, largest(differences));
        largestDistance = Math.max(largestDistance, norm(differences));
        largestNorm = Math.max(largestNorm, norm(left));
    }

    private static boolean isFinite(double[] vector) {
        return Arrays.stream(vector).allMatch(Double::isFinite);
    }

    private static double largest(double[] vector) {
        return Arrays.stream(vector).map(Math::abs).max().orElse(0);
    }

    /** ‖v‖, even where squares overflow, as on the way of a run that diverges: a power of two scales without rounding. */
    private static double norm(double[] vector) {
        int exponent = Math.getExponent(largest(vector));
        double squares = Arrays.stream(vector)
                .map(v -> Math.scalb(v, -exponent))
                .map(v -> v * v)
                .sum();
        return Math.scalb(Math.sqrt(squares), exponent);
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
