package org.handgrad.numeric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/**
 * A finite difference that knows how wrong it may be.
 *
 * @param gradient ∂C/∂θ
 * @param bound for each entry, the largest error that truncation, rounding and a kink within reach explain
 */
public record NumericWitness(Parameters gradient, Parameters bound) {
    /**
     * Differences with the step that balances truncation and rounding, and their bounds.
     *
     * @param precision the format that the cost is computed in
     */
    public static Map<Scheme, NumericWitness> of(
            Precision precision, Parameters at, ToDoubleFunction<Parameters> cost) {
        double noise = CostNoise.of(at, precision.unitRoundoff(), cost);
        double here = cost.applyAsDouble(at);
        List<Parameters> results = new Perturbation(at, cost).forEachEntry(4, entry -> {
            Stencil stencil = Stencil.around(entry, precision, here, noise);
            return new double[] {stencil.forward(), stencil.forwardBound(), stencil.central(), stencil.centralBound()};
        });
        Map<Scheme, NumericWitness> witnesses = new EnumMap<>(Scheme.class);
        witnesses.put(Scheme.FORWARD, new NumericWitness(results.get(0), results.get(1)));
        witnesses.put(Scheme.CENTRAL, new NumericWitness(results.get(2), results.get(3)));
        return witnesses;
    }

    /** The step ε of a witness: √u forward, ∛u central. */
    public static double epsilon(Scheme scheme, Precision precision) {
        return switch (scheme) {
            case FORWARD -> Math.sqrt(precision.unitRoundoff());
            case CENTRAL -> Math.cbrt(precision.unitRoundoff());
        };
    }
}
