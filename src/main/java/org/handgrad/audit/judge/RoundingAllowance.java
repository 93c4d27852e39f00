package org.handgrad.audit.judge;

import org.apache.commons.numbers.core.Norm;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.model.Precision;

/** How far rounding may take a gradient from the exact one. */
final class RoundingAllowance {
    private RoundingAllowance() {}

    /**
     * The pass rule's bound, and some roundings of the largest number on the way.
     *
     * @param exact the gradient
     * @param magnitude of the largest number on the way to it
     */
    static double of(double[] exact, double magnitude, Precision precision) {
        return PassRule.bound(precision) * PassRule.scale(Norm.L2.of(exact))
                + LineIntegral.ON_THE_WAY * precision.unitRoundoff() * magnitude;
    }
}
