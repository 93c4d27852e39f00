package org.handgrad.numeric;

import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Precision;

/**
 * The costs around one entry, and what they say of its derivative.
 *
 * @param here C(θ)
 * @param step the next point up, for the forward difference
 * @param up C(θ+ε) for the central difference
 * @param down C(θ−ε)
 * @param h the wider step u^(1/5), over which the curvature is measured
 * @param wideUp C(θ+h)
 * @param wideDown C(θ−h)
 * @param widerUp C(θ+2h)
 * @param widerDown C(θ−2h)
 * @param noise η, the rounding noise in each cost
 */
record Stencil(
        double here,
        Perturbation.Moved step,
        Perturbation.Moved up,
        Perturbation.Moved down,
        double h,
        double wideUp,
        double wideDown,
        double widerUp,
        double widerDown,
        double noise) {
    /** How many standard deviations η of one cost's noise a difference of two costs is allowed. */
    private static final double NOISE_ALLOWANCE = 16;

    static Stencil around(Perturbation.Entry entry, Precision precision, double here, double noise) {
        double epsilon = NumericWitness.epsilon(Scheme.CENTRAL, precision);
        double h = Math.pow(precision.unitRoundoff(), 0.2);
        return new Stencil(
                here,
                entry.move(NumericWitness.epsilon(Scheme.FORWARD, precision)),
                entry.move(epsilon),
                entry.move(-epsilon),
                h,
                entry.move(h).cost(),
                entry.move(-h).cost(),
                entry.move(2 * h).cost(),
                entry.move(-2 * h).cost(),
                noise);
    }

    double forward() {
        return FiniteDifference.forward(step, here);
    }

    double central() {
        return FiniteDifference.central(up, down);
    }

    /**
     * $$\left| \frac{C(\theta+\varepsilon) - C(\theta)}{\varepsilon} - C'(\theta) \right| \le \frac{M_2 \varepsilon}{2} +
     * \frac{16\,\eta}{\varepsilon}$$ (eq. fd-forward-bound)
     */
    double forwardBound() {
        double epsilon = step.shift();
        return secondDerivative() * epsilon / 2 + NOISE_ALLOWANCE * noise / epsilon + slopeGap(); // M₂ε/2 + 16η/ε
    }

    /**
     * $$\left| \frac{C(\theta+\varepsilon) - C(\theta-\varepsilon)}{2\varepsilon} - C'(\theta) \right| \le \frac{M_3
     * \varepsilon^2}{6} + \frac{16\,\eta}{2\varepsilon}$$ (eq. fd-central-bound)
     *
     * <p>Where the cost is not smooth within 2h there is no third derivative to measure, and M₂ ε/2 is added: what the
     * error is bounded by if there is only a second one.
     */
    double centralBound() {
        double epsilon = up.shift();
        double truncation = thirdDerivative() * epsilon * epsilon / 6; // M₃ε²/6
        double roughness = isSmooth() ? 0 : secondDerivative() * epsilon / 2; // M₂ε/2
        return truncation + roughness + NOISE_ALLOWANCE * noise / (2 * epsilon) + slopeGap();
    }

    /** M₂: twice the second derivative measured over h, and what noise may hide of it. */
    private double secondDerivative() {
        return (2 * Math.abs(secondDifference()) + 4 * noise) / (h * h);
    }

    /** M₃: twice the third derivative measured over 2h, and what noise may hide of it. */
    private double thirdDerivative() {
        double difference = widerUp - 2 * wideUp + 2 * wideDown - widerDown;
        return (2 * Math.abs(difference) + 6 * noise) / (2 * h * h * h);
    }

    private double secondDifference() {
        return wideUp - 2 * here + wideDown; // h² C″, for a smooth cost
    }

    /** Whether the second difference grows with the square of the step, as a kink's does not. */
    private boolean isSmooth() {
        double near = secondDifference();
        double far = (widerUp - 2 * here + widerDown) / 4;
        return Math.abs(near - far) <= 0.25 * Math.max(Math.abs(near), Math.abs(far)) + NOISE_ALLOWANCE * noise;
    }

    /**
     * How far the slopes to the left and to the right of θ are apart beyond what curvature explains, else 0. At a kink, such
     * as ReLU's at 0, any slope between the two may be right.
     */
    private double slopeGap() {
        double epsilon = up.shift();
        double gap = Math.abs(up.cost() - 2 * here + down.cost()) / epsilon;
        double explained = secondDerivative() * epsilon + 2 * NOISE_ALLOWANCE * noise / epsilon;
        return gap > explained ? gap : 0;
    }
}
