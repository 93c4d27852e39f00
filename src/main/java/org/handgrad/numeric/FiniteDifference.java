package org.handgrad.numeric;

import java.util.function.ToDoubleFunction;
import org.handgrad.model.GradientSource.Scheme;
import org.handgrad.model.Parameters;

/** A gradient from nothing but costs. The divisor is the distance really moved, not the ε that was asked for. */
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

    /** $$\frac{\partial C}{\partial \theta} \approx \frac{C(\theta + \varepsilon) - C(\theta)}{\varepsilon}$$ (eq. fd-forward) */
    static double forward(Perturbation.Moved up, double here) {
        return (up.cost() - here) / up.shift(); // (C(θ+ε) − C(θ)) / ε
    }

    /**
     * $$\frac{\partial C}{\partial \theta} \approx \frac{C(\theta + \varepsilon) - C(\theta - \varepsilon)}{2
     * \varepsilon}$$ (eq. fd-central)
     */
    static double central(Perturbation.Moved up, Perturbation.Moved down) {
        return (up.cost() - down.cost()) / (up.shift() - down.shift()); // (C(θ+ε) − C(θ−ε)) / 2ε
    }
}
