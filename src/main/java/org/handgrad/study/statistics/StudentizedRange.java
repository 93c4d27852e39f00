package org.handgrad.study.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The range of k independent standard normal values: the studentized range with infinitely many degrees of freedom.
 * {@code P(Q \le q) = k \int \varphi(z) \left(\Phi(z) - \Phi(z - q)\right)^{k-1} dz}.
 */
final class StudentizedRange {
    /** The trapezoidal rule converges faster than any power of the step for a smooth integrand that vanishes at both ends. */
    private static final double STEP = 1.0 / 32;

    /** Beyond it φ is below 10⁻³³. */
    private static final double REACH = 12;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final int k;

    /** @param k of how many values; at least 2 */
    StudentizedRange(int k) {
        this.k = k;
    }

    /** P(Q ≤ q). */
    double cumulative(double q) {
        double sum = 0;
        for (double z = -REACH; z <= REACH; z += STEP) {
            double within = NORMAL.probability(z - q, z);
            sum += NORMAL.density(z) * Math.pow(within, k - 1.0);
        }
        return q <= 0 ? 0 : Math.min(1, k * STEP * sum);
    }

    /** The q with P(Q ≤ q) = p, by bisection to the last bits. */
    double quantile(double p) {
        double low = 0;
        double high = 2 * REACH;
        while (Math.nextUp(low) < high) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (cumulative(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
