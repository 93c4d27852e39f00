package org.handgrad.check;

import org.handgrad.model.Parameters;

/**
 * One entry of a gradient beside what a witness says of it.
 *
 * @param difference how far they are apart
 * @param allowed how far they may be
 */
record Comparison(double difference, double allowed) {
    /** The entry of an array that is nearest to its bound or furthest beyond; NaN is beyond every bound. */
    static Comparison worst(Parameters gradient, Testimony testimony, String name) {
        double[] values = values(gradient, name);
        double[] said = values(testimony.gradient(), name);
        double[] allowed = values(testimony.allowed(), name);
        Comparison worst = new Comparison(0, allowed[0]);
        for (int i = 0; i < values.length; i++) {
            Comparison here = new Comparison(Math.abs(values[i] - said[i]), allowed[i]);
            worst = here.excess() > worst.excess() ? here : worst;
        }
        return worst;
    }

    /** Whether the two are close enough; beside an infinite gradient nothing is. */
    boolean holds() {
        return Double.isFinite(allowed) && difference <= allowed;
    }

    private double excess() {
        double excess = difference / allowed;
        return Double.isFinite(allowed) && !Double.isNaN(excess) ? excess : Double.POSITIVE_INFINITY;
    }

    private static double[] values(Parameters parameters, String name) {
        return parameters.get(name).dup('c').data().asDouble();
    }
}
