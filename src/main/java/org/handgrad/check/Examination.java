package org.handgrad.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.commons.numbers.core.Norm;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.Remainder;
import org.handgrad.check.evidence.Witness;
import org.handgrad.check.subject.Subject;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.numeric.CostNoise;
import org.handgrad.numeric.Extrapolation;
import org.handgrad.numeric.Lines;
import org.handgrad.numeric.Slope;

/** Asks every witness of a gradient at one point. */
final class Examination {
    private static final int WORST_PROBED = 8;

    private final Subject subject;
    private final Plan plan;
    private final int point;
    private final Parameters at;
    private final Parameters claimed;
    private final Precision precision;
    private final Map<Witness, Parameters> analytic = new EnumMap<>(Witness.class);
    private final Set<Witness> incomparable = EnumSet.noneOf(Witness.class);
    private final SplittableRandom random;
    private Lines lines;
    private Extrapolation extrapolation;
    private double here;
    private double noise;

    private Examination(Subject subject, Plan plan, int point, Parameters at, Parameters claimed) {
        this.subject = subject;
        this.plan = plan;
        this.point = point;
        this.at = at;
        this.claimed = claimed;
        this.precision = Precision.of(at);
        this.random = new SplittableRandom(point);
    }

    /**
     * What all witnesses say.
     *
     * @param point its number, from 1
     * @param at θ, in the format of the gradient
     * @param claimed the arrays of the gradient that could be compared
     */
    static List<Evidence> of(Subject subject, Plan plan, int point, Parameters at, Parameters claimed) {
        return new Examination(subject, plan, point, at, claimed).evidence();
    }

    private List<Evidence> evidence() {
        List<Parameters> rounded = new ArrayList<>();
        for (Witness witness : subject.witnesses()) {
            if (witness.isAnalytic() && plan.asks(witness)) {
                analytic.put(witness, subject.gradient(witness, at));
                if (subject.incomparable(witness, at).isPresent()) {
                    incomparable.add(witness);
                }
                if (rounded.isEmpty()) {
                    rounded.add(subject.gradient(witness, at.oneUlpAway()));
                    if (subject.costPrecision(precision) != precision) {
                        rounded.add(subject.gradient(witness, at.castTo(subject.costPrecision(precision))));
                    }
                }
            }
        }
        Parameters reference =
                analytic.isEmpty() ? claimed : analytic.values().iterator().next();
        double scale = PassRule.scale(reference.norm());
        prepareDifferences();
        List<Evidence> evidence = new ArrayList<>();
        for (String name : claimed.names()) {
            double rounding = PassRule.ROUNDING_ALLOWANCE
                    * rounded.stream()
                            .mapToDouble(other -> distance(values(other, name), values(reference, name)))
                            .max()
                            .orElse(0);
            evidence.add(evidence(name, scale, Double.isFinite(rounding) ? rounding : 0));
        }
        return evidence;
    }

    private void prepareDifferences() {
        if (!plan.asks(Witness.DIFFERENCES) && !plan.asks(Witness.REMAINDER)) {
            return;
        }
        Precision costs = subject.costPrecision(precision);
        Parameters around = at.castTo(costs);
        lines = new Lines(around, subject::cost);
        here = lines.here();
        double measured = CostNoise.of(around, costs.unitRoundoff(), subject::cost);
        noise = Math.max(measured, costs.unitRoundoff()); // terms of order 1 may cancel to a cost of almost nothing
        extrapolation = new Extrapolation(here, noise);
    }

    private Evidence evidence(String name, double scale, double rounding) {
        double[] gradient = values(claimed, name);
        Map<Witness, double[]> said = new EnumMap<>(Witness.class);
        analytic.forEach((witness, arrays) -> said.put(witness, values(arrays, name)));
        double allowed = PassRule.bound(precision) * scale + Math.min(rounding, PassRule.MOST_ROUNDING * scale);
        List<Probe> probes = plan.asks(Witness.DIFFERENCES) ? probes(name, gradient, said, allowed) : List.of();
        return new Evidence(
                point,
                name,
                at.get(name).shape(),
                values(at, name),
                gradient,
                said,
                incomparable,
                probes,
                plan.asks(Witness.REMAINDER) ? Optional.of(remainder(name, gradient, allowed)) : Optional.empty(),
                scale,
                allowed,
                rounding);
    }

    private List<Probe> probes(String name, double[] gradient, Map<Witness, double[]> said, double allowed) {
        List<Probe> probes = new ArrayList<>();
        for (int i : entries(gradient, said)) {
            Slope best = extrapolation.slope(lines.entry(name, i)).allowing(allowed);
            Slope slope = plan.epsilon().isPresent()
                    ? extrapolation
                            .slope(lines.entry(name, i), plan.epsilon().getAsDouble())
                            .allowing(allowed)
                    : best;
            probes.add(new Probe(i, gradient[i], slope, best));
        }
        for (int d = 0; d < plan.directions(); d++) {
            double[] direction = direction(gradient.length);
            Slope slope = extrapolation.slope(lines.direction(name, direction)).allowing(allowed);
            probes.add(new Probe(-1, dot(gradient, direction), slope, slope));
        }
        return probes;
    }

    /** All entries, or as many as are asked for and those with which an analytic witness disagrees most. */
    private Set<Integer> entries(double[] gradient, Map<Witness, double[]> said) {
        Set<Integer> entries = new TreeSet<>();
        if (gradient.length <= plan.entries()) {
            for (int i = 0; i < gradient.length; i++) {
                entries.add(i);
            }
            return entries;
        }
        while (entries.size() < plan.entries()) {
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

    private Remainder remainder(String name, double[] gradient, double allowed) {
        double[] direction = direction(gradient.length);
        return Remainder.of(lines.direction(name, direction), here, dot(gradient, direction), noise, allowed);
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

    private static double distance(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return Norm.L2.of(difference);
    }

    private static double[] values(Parameters parameters, String name) {
        return parameters.get(name).dup('c').data().asDouble();
    }
}
