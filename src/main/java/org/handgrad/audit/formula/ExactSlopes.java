package org.handgrad.audit.formula;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.util.MathArrays;

/**
 * A formula at one point in 36 digits, and its slopes on both sides: quotients of differences with steps of 10⁻¹⁴. It knows no rules of
 * differentiation.
 */
public final class ExactSlopes {
    private static final int DIGITS = 36;
    private static final String STEP = "1e-14";

    private final ReferenceFormula formula;
    private final Dfp[] point;
    private final Dfp here;
    private final Dfp h;

    /** At a point. */
    public ExactSlopes(ReferenceFormula formula, double[] z) {
        DfpField field = new DfpField(DIGITS); // holds the flags of its numbers, so threads cannot share one
        this.formula = formula;
        this.point = MathArrays.buildArray(field, z.length);
        for (int i = 0; i < z.length; i++) {
            point[i] = field.newDfp(z[i]);
        }
        this.here = formula.of(point);
        this.h = field.newDfp(STEP);
    }

    /** The formula itself; not finite where it has no value. */
    public double value() {
        return here.toDouble();
    }

    /** The slopes of an entry to the left and to the right. */
    public Sides sides(int entry) {
        Dfp right = moved(entry, h).subtract(here).divide(h);
        Dfp left = here.subtract(moved(entry, h.negate())).divide(h);
        return new Sides(left.toDouble(), right.toDouble());
    }

    private Dfp moved(int entry, Dfp shift) {
        Dfp[] moved = point.clone();
        moved[entry] = point[entry].add(shift);
        return formula.of(moved);
    }

    /** Two slopes, which are equal where there is no kink. */
    public record Sides(double left, double right) {
        /** Whether there are any. */
        public boolean exist() {
            return Double.isFinite(left) && Double.isFinite(right);
        }

        /** How far a claimed derivative is from both and all between. */
        public double distance(double claimed) {
            return Math.max(0, Math.max(Math.min(left, right) - claimed, claimed - Math.max(left, right)));
        }
    }
}
