package org.handgrad.numeric;

import java.util.function.ToDoubleFunction;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/** A gradient by finite differences of the cost. The divisor is the actual shift after rounding, not the nominal ε. */
public final class FiniteDifference {
    private FiniteDifference() {}

    /**
     * ∂C/∂θ, entry by entry, in float64.
     *
     * @param epsilon ε &gt; 0
     */
    public static Parameters gradient(Scheme scheme, double epsilon, Parameters at, ToDoubleFunction<Parameters> cost) {
        Perturbation perturbation = new Perturbation(at, cost);
        return switch (scheme) {
            case FORWARD -> {
                double here = cost.applyAsDouble(at);
                yield perturbation
                        .forEachEntry(1, entry -> new double[] {forward(entry.move(epsilon), here)})
                        .get(0);
            }
            case CENTRAL ->
                perturbation
                        .forEachEntry(1, entry -> new double[] {central(entry.move(epsilon), entry.move(-epsilon))})
                        .get(0);
        };
    }

    /** The step ε that balances truncation and rounding in (eq. fd-forward-bound) and (eq. fd-central-bound) for a cost of order 1: √u, ∛u. */
    public static double epsilon(Scheme scheme, Precision precision) {
        return switch (scheme) {
            case FORWARD -> Math.sqrt(precision.unitRoundoff());
            case CENTRAL -> Math.cbrt(precision.unitRoundoff());
        };
    }

    /** $$\frac{\partial C}{\partial \theta} \approx \frac{C(\theta + \varepsilon) - C(\theta)}{\varepsilon}$$ (eq. fd-forward) */
    static double forward(CostAlongLine.Moved up, double here) {
        return (up.cost() - here) / up.shift(); // (C(θ+ε) − C(θ)) / ε
    }

    /**
     * $$\frac{\partial C}{\partial \theta} \approx \frac{C(\theta + \varepsilon) - C(\theta - \varepsilon)}{2
     * \varepsilon}$$ (eq. fd-central)
     */
    static double central(CostAlongLine.Moved up, CostAlongLine.Moved down) {
        return (up.cost() - down.cost()) / (up.shift() - down.shift()); // (C(θ+ε) − C(θ−ε)) / 2ε
    }
}
