package org.handgrad.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.model.Parameters;

/**
 * Who took how much of the fall in cost, the cake of the notes: from θ to θ′ each parameter array takes the first-order part
 * −Σ g ⊙ (θ′ − θ), g = ∂C/∂θ at θ. What these parts leave over of C(θ) − C(θ′) is of second order in the step.
 *
 * @param taken by each parameter array; negative where a parameter made the cost rise
 * @param secondOrder the rest; all together is how far the cost has fallen
 */
public record CostShares(Map<String, Double> taken, double secondOrder) {
    public CostShares {
        taken = Collections.unmodifiableMap(new LinkedHashMap<>(taken));
    }

    /** Nobody has taken anything. */
    static CostShares none(Parameters parameters) {
        Map<String, Double> taken = new LinkedHashMap<>();
        parameters.names().forEach(name -> taken.put(name, 0.0));
        return new CostShares(taken, 0);
    }

    /**
     * The shares once a step more is taken.
     *
     * @param shapes whose arrays the numbers are, one after another
     * @param from where the step began
     * @param gradient ∂C/∂θ there
     * @param to where it ended
     * @param fall C(θ) − C(θ′)
     */
    CostShares after(Parameters shapes, double[] from, double[] gradient, double[] to, double fall) {
        Map<String, Double> sums = new LinkedHashMap<>();
        double firstOrder = 0;
        int next = 0;
        for (String name : shapes.names()) {
            double part = 0;
            for (long end = next + shapes.get(name).length(); next < end; next++) {
                part -= gradient[next] * (to[next] - from[next]);
            }
            sums.put(name, taken.get(name) + part);
            firstOrder += part;
        }
        return new CostShares(sums, secondOrder + fall - firstOrder);
    }
}
