package org.handgrad.audit.judge;

import java.util.Optional;
import org.handgrad.model.Precision;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The second way to tell whether a gradient is that of a score, which needs no small steps: along the line through a point in the
 * direction of one entry, the integral of a gradient is the difference of the scores at its ends. $$C(z + r e_i) - C(z - r e_i) =
 * \int_{-r}^{r} g_i(z + t e_i)\, dt$$ Each half is integrated by Gauss's rule with 16 and with 8 nodes.
 *
 * @param function the score, in float64, and the gradient
 * @param precision the format of the gradient
 */
record LineIntegral(AuditedFunction function, Precision precision) {
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();
    private static final double REACH = 0x1p-6;
    private static final int NODES = 16;
    private static final double CLEARLY = 4;
    private static final double NARROWER = 4;
    private static final double STEP = 0x1p-17;
    private static final double ROUNDOFFS = 256;

    /** Roundings of the largest number on the way to a gradient that the gradient may have. */
    static final double ON_THE_WAY = 64;

    /** A sentence if the gradient is certainly not that of the score along some entry; nothing if it may be. */
    Optional<String> contradiction(INDArray z) {
        for (long i = 0; i < z.length(); i++) {
            double r = REACH * Math.max(1, Math.abs(z.getDouble(i)));
            Interval wide = over(z, i, r);
            Interval narrow = over(z, i, r / NARROWER);
            boolean jumps = narrow.apart() > wide.apart() / 2; // a wrong gradient is wrong by a quarter over a quarter
            if (wide.isClear() && narrow.isClear() && !jumps) {
                double slope = (score(z, i, STEP) - score(z, i, -STEP)) / (2 * STEP);
                return Optional.of(
                        "entry %s of the gradient is %s, the slope of the score %s; over a width of %s the score changes by %s, the integral of the gradient is %s"
                                .formatted(
                                        i,
                                        AuditNumber.apart(slope(z, i, 0), slope),
                                        AuditNumber.apart(slope, slope(z, i, 0)),
                                        AuditNumber.of(2 * r),
                                        AuditNumber.apart(wide.change(), wide.integral()),
                                        AuditNumber.apart(wide.integral(), wide.change())));
            }
        }
        return Optional.empty();
    }

    /** Both sides of the theorem, and how far they may be apart. */
    private record Interval(double change, double integral, double allowed) {
        double apart() {
            return Math.abs(change - integral);
        }

        boolean isClear() {
            return apart() > CLEARLY * allowed;
        }
    }

    private Interval over(INDArray z, long i, double r) {
        double up = score(z, i, r);
        double down = score(z, i, -r);
        double fine = integral(z, i, r, NODES);
        double coarse = integral(z, i, r, NODES / 2);
        double size = Math.max(Math.abs(up), Math.abs(down));
        double allowed = Math.abs(fine - coarse)
                + ROUNDOFFS * Precision.FLOAT64.unitRoundoff() * Math.max(1, size)
                + ROUNDOFFS * precision.unitRoundoff() * Math.abs(fine)
                + 2
                        * r
                        * ON_THE_WAY
                        * precision.unitRoundoff()
                        * function.magnitude().applyAsDouble(z.dup());
        return new Interval(up - down, fine, allowed);
    }

    private double score(INDArray z, long i, double shift) {
        return function.score().applyAsDouble(moved(z, i, shift, Precision.FLOAT64));
    }

    private double integral(INDArray z, long i, double r, int nodes) {
        return RULES.legendre(nodes, -r, 0).integrate(t -> slope(z, i, t))
                + RULES.legendre(nodes, 0, r).integrate(t -> slope(z, i, t));
    }

    private double slope(INDArray z, long i, double shift) {
        INDArray gradient = function.gradient().apply(moved(z, i, shift, precision));
        return gradient.castTo(DataType.DOUBLE).dup('c').data().getDouble(i);
    }

    private static INDArray moved(INDArray z, long i, double shift, Precision format) {
        INDArray moved = z.castTo(DataType.DOUBLE).dup('c');
        moved.data().put(i, moved.data().getDouble(i) + shift);
        return moved.castTo(format.dataType());
    }
}
