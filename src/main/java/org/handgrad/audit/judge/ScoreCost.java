package org.handgrad.audit.judge;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.handgrad.check.cost.CostFunction;
import org.handgrad.check.evidence.Witness;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A framework's score as a cost, computed in float64 whatever the format of the gradient, so that differences are exact. */
record ScoreCost(ToDoubleFunction<INDArray> score) implements CostFunction {
    /** What the argument is called. */
    static final String ARGUMENT = "z";

    @Override
    public String name() {
        return "score";
    }

    @Override
    public Set<Witness> witnesses() {
        return EnumSet.of(Witness.DIFFERENCES, Witness.REMAINDER);
    }

    @Override
    public Precision costPrecision(Precision gradient) {
        return Precision.FLOAT64;
    }

    @Override
    public double value(Parameters at) {
        return score.applyAsDouble(at.get(ARGUMENT).dup());
    }

    @Override
    public Parameters gradient(Witness witness, Parameters at) {
        throw new IllegalArgumentException("a score has no witness " + witness.label());
    }

    @Override
    public Map<String, Double> constants() {
        return Map.of();
    }
}
