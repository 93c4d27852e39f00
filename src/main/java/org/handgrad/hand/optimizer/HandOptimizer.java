package org.handgrad.hand.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.restraint.HandConstraint;
import org.handgrad.hand.restraint.WeightShrinkage;
import org.handgrad.hand.schedule.HandSchedule;
import org.handgrad.hand.trace.Assignment;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.OptimizerState;
import org.handgrad.model.Parameters;
import org.handgrad.model.Precision;
import org.handgrad.model.Restraints;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Applies an update rule to the parameters of a model, and what restrains them after it; keeps the rule's state between steps. */
public final class HandOptimizer implements OptimizerState {
    private final OptimizerSpec spec;
    private final UpdateRule rule;
    private final WeightShrinkage shrinkage;
    private final List<HandConstraint> constraints;
    private final Map<String, List<INDArray>> state = new LinkedHashMap<>();
    private final List<INDArray> numbers;
    private final INDArray rate;
    private int stepsTaken;
    private int epochsDone;

    /** An optimiser before its first step, for parameters of these shapes. */
    public HandOptimizer(OptimizerSpec spec, Restraints restraints, Parameters shapes, Precision precision) {
        this.spec = spec;
        this.rule = UpdateRule.of(spec);
        this.numbers = Arrays.stream(rule.numbers(0, 0))
                .mapToObj(number -> Nd4j.scalar(precision.dataType(), number))
                .toList();
        this.rate = Nd4j.scalar(precision.dataType(), spec.learningRate());
        this.shrinkage = new WeightShrinkage(restraints.decay());
        this.constraints =
                restraints.constraints().stream().map(HandConstraint::of).toList();
        shapes.arrays().forEach((name, array) -> {
            List<INDArray> initial = new ArrayList<>();
            rule.initialState().forEach(value -> initial.add(array.ulike().assign(value)));
            state.put(name, initial);
        });
    }

    /** Sets the numbers of the step that comes, and counts it. */
    public void beginStep() {
        double[] values = rule.numbers(stepsTaken, epochsDone);
        for (int i = 0; i < values.length; i++) {
            numbers.get(i).data().put(0, values[i]);
        }
        rate.data().put(0, HandSchedule.valueOf(spec.rate(), stepsTaken, epochsDone));
        stepsTaken++;
    }

    @Override
    public void endEpoch() {
        epochsDone++;
    }

    @Override
    public int epochsDone() {
        return epochsDone;
    }

    @Override
    public List<Parameters> memory() {
        List<Parameters> memory = new ArrayList<>();
        for (int i = 0; i < rule.initialState().size(); i++) {
            Map<String, INDArray> arrays = new LinkedHashMap<>();
            for (Map.Entry<String, List<INDArray>> entry : state.entrySet()) {
                arrays.put(entry.getKey(), entry.getValue().get(i));
            }
            memory.add(Parameters.copyOf(arrays));
        }
        return memory;
    }

    @Override
    public int stepsTaken() {
        return stepsTaken;
    }

    @Override
    public void restore(List<Parameters> memory, int stepsTaken, int epochsDone) {
        this.stepsTaken = stepsTaken;
        this.epochsDone = epochsDone;
        state.forEach((name, places) -> {
            for (int i = 0; i < places.size(); i++) {
                new Assignment(memory.get(i).get(name), places.get(i)).now();
            }
        });
    }

    /** One step for a parameter with a given gradient: its new value and state. */
    public List<Assignment> update(ArrayOps ops, String name, INDArray theta, INDArray gradient) {
        return assignments(ops, name, theta, rule.update(ops, theta, gradient, state.get(name), numbers));
    }

    /** One step for weights with the gradient AᵀΔ: their new values and state. */
    public List<Assignment> update(ArrayOps ops, String name, INDArray theta, INDArray a, INDArray delta) {
        return assignments(ops, name, theta, rule.update(ops, theta, a, delta, state.get(name), numbers));
    }

    private List<Assignment> assignments(ArrayOps ops, String name, INDArray theta, UpdateRule.Updated updated) {
        INDArray next = restrained(ops, name, theta, updated.theta());
        List<Assignment> assignments = new ArrayList<>(List.of(new Assignment(next, theta)));
        for (int i = 0; i < updated.state().size(); i++) {
            assignments.add(
                    new Assignment(updated.state().get(i), state.get(name).get(i)));
        }
        return assignments;
    }

    /** θ′ as it is after decay and constraints. */
    private INDArray restrained(ArrayOps ops, String name, INDArray theta, INDArray next) {
        INDArray restrained = shrinkage.after(ops, name, theta, next, rate);
        if (ModelSpec.isWeights(name)) {
            for (HandConstraint constraint : constraints) {
                restrained = constraint.imposed(ops, restrained);
            }
        }
        return restrained;
    }
}
