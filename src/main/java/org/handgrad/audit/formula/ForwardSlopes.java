package org.handgrad.audit.formula;

import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.MathArrays;

/** A formula and its derivatives by rules, in float64: forward differentiation by Hipparchus. At a kink it takes one side. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ForwardSlopes(double value, double[] gradient) {
    /** At a point. */
    public static ForwardSlopes of(ReferenceFormula formula, double[] z) {
        Gradient[] variables =
                MathArrays.buildArray(Gradient.constant(z.length, 0).getField(), z.length);
        for (int i = 0; i < z.length; i++) {
            variables[i] = Gradient.variable(z.length, i, z[i]);
        }
        Gradient value = formula.of(variables);
        return new ForwardSlopes(value.getValue(), value.getGradient());
    }
}
