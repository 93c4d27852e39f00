package org.handgrad.train;

import java.util.Arrays;
import org.apache.commons.numbers.core.Norm;

/** The largest distance between two parameter trajectories so far. */
final class TrajectoryDistance {
    private double maxDifference;
    private double relativeDifference;
    private final CurveDownsampler steps = new CurveDownsampler();

    /**
     * Compares one step, unless both have left the finite numbers; if only one has, they are infinitely far apart.
     *
     * @param largestNorm the largest ‖θ‖ so far: a model whose parameters go to 0 has no size of its own at the end
     */
    void observe(double[] left, double[] right, double largestNorm) {
        if (areFinite(left) || areFinite(right)) {
            observe(between(left, right), largestNorm);
            maxDifference = Math.max(maxDifference, largestEntry(left, right));
        }
    }

    /** Takes note of a distance. */
    void observe(double distance, double largestNorm) {
        double relative = distance == 0 ? 0 : distance / largestNorm;
        steps.add(relative);
        relativeDifference = Math.max(relativeDifference, relative);
    }

    /** ‖θ − θ′‖; infinite if one of the two has left the finite numbers. */
    static double between(double[] left, double[] right) {
        return areFinite(left) && areFinite(right) ? Norm.L2.of(differences(left, right)) : Double.POSITIVE_INFINITY;
    }

    static boolean areFinite(double[] numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    private static double largestEntry(double[] left, double[] right) {
        return areFinite(left) && areFinite(right) ? Norm.LINF.of(differences(left, right)) : Double.POSITIVE_INFINITY;
    }

    private static double[] differences(double[] left, double[] right) {
        double[] differences = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            differences[i] = left[i] - right[i];
        }
        return differences;
    }

    /** The largest |θ − θ′| of any one parameter at any step. */
    double maxDifference() {
        return maxDifference;
    }

    /** The largest ‖θ − θ′‖ of any step by the largest ‖θ‖ up to it. */
    double relativeDifference() {
        return relativeDifference;
    }

    /** ‖θ − θ′‖ step by step, by the largest ‖θ‖ up to it. */
    DownsampledCurve relativeCurve() {
        return steps.curve();
    }
}
