package org.handgrad.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.model.Parameters;

/**
 * How much each parameter array lowered the cost. For a step from θ to θ′ its first-order share is −Σ g ⊙ (θ′ − θ),
 * with g = ∂C/∂θ at θ. The rest of C(θ) − C(θ′) is of second order.
 *
 * @param taken share of each parameter array; negative if it raised the cost
 * @param secondOrder the rest; shares and rest add up to the decrease of the cost
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
