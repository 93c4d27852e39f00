package org.handgrad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.commons.numbers.core.Norm;
import org.handgrad.check.cost.CostFunction;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.TaylorRemainder;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.numeric.CostAlongLine;
import org.handgrad.numeric.CostNoise;
import org.handgrad.numeric.Extrapolation;
import org.handgrad.numeric.LinesThroughPoint;
import org.handgrad.numeric.SlopeEstimate;

/** What the values of a cost around one point say of its gradient. */
final class NumericWitness {
    private static final int WORST_PROBED = 8;
    private static final int REMAINDER_DIRECTIONS = 3;

    private final CheckSettings settings;
    private final SplittableRandom random;
    private final LinesThroughPoint lines;
    private final double here;
    private final double noise;
    private final Extrapolation extrapolation;

    /**
     * Around a point.
     *
     * @param seed of the entries and directions that are chosen
     * @throws IllegalArgumentException if the cost changes its arguments
     */
    NumericWitness(CostFunction cost, CheckSettings settings, Parameters at, long seed) {
        Precision costs = cost.costPrecision(Precision.of(at));
        Parameters around = at.castTo(costs);
        Parameters given = around.copy();
        this.settings = settings;
        this.random = new SplittableRandom(seed);
        this.here = cost.value(given);
        requireUnchanged(given, around);
        this.lines = new LinesThroughPoint(around, cost::value);
        double measured = CostNoise.of(around, costs.unitRoundoff(), cost::value);
        this.noise =
                Math.max(measured, costs.unitRoundoff()); // terms of order 1 may cancel to a cost of almost nothing
        this.extrapolation = new Extrapolation(here, noise);
    }

    /** Whether the cost is finite at the point itself. */
    boolean isDefined() {
        return Double.isFinite(here);
    }

    private static void requireUnchanged(Parameters given, Parameters before) {
        for (String name : before.names()) {
            if (!Arrays.equals(values(given, name), values(before, name))) {
                throw new IllegalArgumentException(
                        "the cost changes its argument %s, so nothing can be checked: work on a copy".formatted(name));
            }
        }
    }

    /**
     * Differences along entries of an array, or along random directions of it.
     *
     * @param gradient what is claimed
     * @param said what analytic witnesses say
     * @param allowed the rounding that an entry of the gradient may have
     */
    List<Probe> probes(String name, double[] gradient, Map<Witness, double[]> said, double allowed) {
        List<Probe> probes = new ArrayList<>();
        for (int i : entries(gradient, said)) {
            probes.add(probe(i, gradient[i], lines.entry(name, i), allowed));
        }
        for (int d = 0; d < settings.directions(); d++) {
            double[] direction = direction(gradient.length);
            probes.add(probe(Probe.DIRECTION, dot(gradient, direction), lines.direction(name, direction), allowed));
        }
        return probes;
    }

    private Probe probe(int index, double claimed, CostAlongLine line, double allowed) {
        SlopeEstimate best = extrapolation.slope(line);
        SlopeEstimate slope = settings.epsilon().isEmpty()
                ? best
                : extrapolation.slope(line, settings.epsilon().getAsDouble());
        return new Probe(index, claimed, slope, best, allowed);
    }

    /** All entries, or as many as are asked for and those with which an analytic witness disagrees most. */
    private Set<Integer> entries(double[] gradient, Map<Witness, double[]> said) {
        Set<Integer> entries = new TreeSet<>();
        if (gradient.length <= settings.entries()) {
            for (int i = 0; i < gradient.length; i++) {
                entries.add(i);
            }
            return entries;
        }
        while (entries.size() < settings.entries()) {
            entries.add(random.nextInt(gradient.length));
        }
        said.values().forEach(right -> {
            double[] rest = gradient.clone();
            for (int i = 0; i < WORST_PROBED; i++) {
                int worst = Evidence.worst(rest, right);
                entries.add(worst);
                rest[worst] = right[worst];
            }
        });
        return entries;
    }

    /** The rate of the Taylor remainder along a random direction of an array, and where that cannot tell along others. */
    TaylorRemainder remainder(String name, double[] gradient, double allowed) {
        TaylorRemainder remainder = null;
        for (int i = 0; i < REMAINDER_DIRECTIONS && (remainder == null || !remainder.tells()); i++) {
            double[] direction = direction(gradient.length);
            remainder = TaylorRemainder.of(
                    lines.direction(name, direction), here, dot(gradient, direction), noise, allowed);
        }
        return remainder;
    }

    /** Uniform on the sphere of unit vectors. */
    private double[] direction(int length) {
        double[] direction = new double[length];
        double norm = 0;
        while (norm == 0) {
            for (int i = 0; i < length; i++) {
                direction[i] = gaussian();
            }
            norm = Norm.L2.of(direction);
        }
        for (int i = 0; i < length; i++) {
            direction[i] /= norm;
        }
        return direction;
    }

    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] values(Parameters parameters, String name) {
        return parameters.get(name).dup('c').data().asDouble();
    }
}
