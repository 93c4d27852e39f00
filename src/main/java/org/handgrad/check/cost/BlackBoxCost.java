package org.handgrad.check.cost;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;

/**
 * A cost given as a function.
 *
 * @param function C(θ), computed in the format of θ
 */
public record BlackBoxCost(ToDoubleFunction<Parameters> function) implements CostFunction {
    @Override
    public String name() {
        return "cost";
    }

    @Override
    public Set<Witness> witnesses() {
        return EnumSet.of(Witness.DIFFERENCES, Witness.REMAINDER);
    }

    @Override
    public Precision costPrecision(Precision gradient) {
        return gradient;
    }

    @Override
    public double value(Parameters at) {
        return function.applyAsDouble(at);
    }

    @Override
    public Parameters gradient(Witness witness, Parameters at) {
        throw new IllegalArgumentException("a cost has no witness " + witness.label());
    }

    @Override
    public Map<String, Double> constants() {
        return Map.of();
    }
}
