package org.handgrad.train;

import org.apache.commons.numbers.core.Norm;

/** The largest distance between two parameter trajectories so far. */
final class Distance {
    private double maxDifference;
    private double largestDistance;
    private double largestNorm;
    private final Envelope steps = new Envelope();

    /** Compares one step, unless both have left the finite numbers; if only one has, they are infinitely far apart. */
    void observe(double[] left, double[] right) {
        if (areFinite(left) && areFinite(right)) {
            compare(left, right);
        } else if (areFinite(left) || areFinite(right)) {
            maxDifference = Double.POSITIVE_INFINITY;
            largestDistance = Double.POSITIVE_INFINITY;
            steps.add(Double.POSITIVE_INFINITY);
        }
    }

    static boolean areFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private void compare(double[] left, double[] right) {
        double[] differences = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            differences[i] = left[i] - right[i];
            maxDifference = Math.max(maxDifference, Math.abs(differences[i]));
        }
        double distance = Norm.L2.of(differences);
        steps.add(distance);
        largestDistance = Math.max(largestDistance, distance);
        largestNorm = Math.max(largestNorm, Norm.L2.of(left));
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

    /** ‖θ − θ′‖ step by step, by the largest ‖θ‖. */
    Curve relativeCurve() {
        return steps.curve().map(distance -> distance == 0 ? 0 : distance / largestNorm);
    }
}
