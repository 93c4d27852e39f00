package org.handgrad.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.core.Norm;
import org.handgrad.check.cost.CostFunction;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Incomparable;
import org.handgrad.check.evidence.PassRule;
import org.handgrad.check.evidence.Probe;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/** Asks every witness of a gradient at one point. */
final class PointCheck {
    private final CostFunction cost;
    private final CheckSettings settings;
    private final int point;
    private final Parameters at;
    private final Parameters claimed;
    private final Precision precision;
    private final Map<Witness, Parameters> analytic = new EnumMap<>(Witness.class);
    private final Map<Witness, Incomparable> incomparable = new EnumMap<>(Witness.class);
    private final List<Parameters> rounded = new ArrayList<>();

    private PointCheck(CostFunction cost, CheckSettings settings, int point, Parameters at, Parameters claimed) {
        this.cost = cost;
        this.settings = settings;
        this.point = point;
        this.at = at;
        this.claimed = claimed;
        this.precision = Precision.of(at);
    }

    /**
     * What all witnesses say.
     *
     * @param point its number, from 1
     * @param at θ, in the format of the gradient
     * @param claimed the arrays of the gradient that could be compared
     * @throws IllegalArgumentException if the cost changes its arguments
     */
    static List<Evidence> of(CostFunction cost, CheckSettings settings, int point, Parameters at, Parameters claimed) {
        return new PointCheck(cost, settings, point, at, claimed).evidence();
    }

    private List<Evidence> evidence() {
        askAnalyticWitnesses();
        Optional<NumericWitness> numeric = settings.asks(Witness.DIFFERENCES) || settings.asks(Witness.REMAINDER)
                ? Optional.of(new NumericWitness(cost, settings, at, point))
                : Optional.empty();
        Parameters reference = analytic.values().stream().findFirst().orElse(claimed);
        double norm = finiteNorm(reference);
        return claimed.names().stream()
                .map(name -> evidence(name, numeric, norm, rounding(name, reference)))
                .toList();
    }

    private void askAnalyticWitnesses() {
        for (Witness witness : cost.witnesses()) {
            if (witness.isAnalytic() && settings.asks(witness)) {
                analytic.put(witness, cost.gradient(witness, at));
                cost.incomparable(witness, at).ifPresent(why -> incomparable.put(witness, why));
                if (rounded.isEmpty()) {
                    rounded.addAll(cost.rounded(witness, at));
                }
            }
        }
    }

    /** The norm of what is finite: an array that is not says nothing of the others. */
    private static double finiteNorm(Parameters gradient) {
        double[] finite =
                Arrays.stream(gradient.toVector()).filter(Double::isFinite).toArray();
        return finite.length == 0 ? 0 : Norm.L2.of(finite);
    }

    /** What rounding was measured to do to an array of the first analytic witness, and is allowed. */
    private double rounding(String name, Parameters reference) {
        double most = rounded.stream()
                .mapToDouble(other -> distance(values(other, name), values(reference, name)))
                .max()
                .orElse(0);
        return Double.isFinite(most) ? PassRule.ROUNDING_ALLOWANCE * most : 0;
    }

    private Evidence evidence(String name, Optional<NumericWitness> numeric, double norm, double rounding) {
        double[] gradient = values(claimed, name);
        Map<Witness, double[]> said = new EnumMap<>(Witness.class);
        analytic.forEach((witness, arrays) -> said.put(witness, values(arrays, name)));
        double scale = PassRule.scale(norm);
        double allowed = PassRule.bound(precision) * scale + Math.min(rounding, PassRule.MOST_ROUNDING * scale);
        List<Probe> probes = settings.asks(Witness.DIFFERENCES)
                ? numeric.orElseThrow().probes(name, gradient, said, allowed)
                : List.of();
        return new Evidence(
                point,
                name,
                at.get(name).shape(),
                numeric.map(NumericWitness::isDefined).orElse(true),
                values(at, name),
                gradient,
                said,
                incomparable,
                probes,
                numeric.filter(witness -> settings.asks(Witness.REMAINDER))
                        .map(witness -> witness.remainder(name, gradient, allowed)),
                norm,
                allowed,
                rounding);
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
