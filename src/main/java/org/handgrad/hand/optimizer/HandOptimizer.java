package org.handgrad.hand.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Applies one update rule to all parameters of a model, and keeps the rule's state from step to step. */
public final class HandOptimizer {
    private final ArrayOps ops;
    private final UpdateRule rule;
    private final Map<String, List<INDArray>> state = new LinkedHashMap<>();
    private int stepsTaken;

    /** An optimiser before its first step, for parameters of these shapes. */
    public HandOptimizer(ArrayOps ops, OptimizerSpec spec, Parameters shapes) {
        this.ops = ops;
        this.rule = UpdateRule.of(spec);
        shapes.arrays().forEach((name, array) -> {
            List<INDArray> initial = new ArrayList<>();
            rule.initialState().forEach(value -> initial.add(array.ulike().assign(value)));
            state.put(name, initial);
        });
    }

    /** The parameters after one step along a gradient. */
    public Parameters step(Parameters parameters, Parameters gradient) {
        Map<String, INDArray> next = new LinkedHashMap<>();
        parameters.arrays().forEach((name, theta) -> {
            INDArray rate = Nd4j.scalar(theta.dataType(), rule.rate(stepsTaken));
            UpdateRule.Updated updated = rule.update(ops, theta, gradient.get(name), state.get(name), rate);
            state.put(name, updated.state());
            next.put(name, updated.theta());
        });
        stepsTaken++;
        return Parameters.owning(next);
    }
}
