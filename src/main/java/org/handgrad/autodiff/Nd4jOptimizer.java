package org.handgrad.autodiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.OptimizerState;
import org.handgrad.model.Parameters;
import org.handgrad.model.Restraints;
import org.handgrad.updater.Nd4jRegularizations;
import org.handgrad.updater.Nd4jUpdaters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

/** ND4J's own updaters, one for each parameter, as SameDiff's training uses them. */
final class Nd4jOptimizer implements OptimizerState {
    private final Map<String, GradientUpdater<?>> updaters = new LinkedHashMap<>();
    private final Map<String, INDArray> states = new LinkedHashMap<>(); // [1, memories · length] for each parameter
    private final Parameters shapes;
    private final OptimizerSpec spec;
    private final Restraints restraints;
    private final int memories;
    private int stepsTaken;
    private int epochsDone;

    Nd4jOptimizer(OptimizerSpec spec, Restraints restraints, Parameters shapes) {
        this.spec = spec;
        this.restraints = restraints;
        IUpdater updater = Nd4jUpdaters.of(spec);
        this.shapes = shapes;
        this.memories = spec.memories();
        shapes.arrays().forEach((name, array) -> {
            long length = updater.stateSize(array.length());
            INDArray state = length == 0 ? null : Nd4j.create(array.dataType(), 1, length);
            states.put(name, state);
            updaters.put(name, Nd4jUpdaters.instantiate(updater, state));
        });
    }

    /** The parameters after one step along a gradient. */
    Parameters step(Parameters parameters, Parameters gradient) {
        Map<String, INDArray> next = new LinkedHashMap<>();
        IUpdater updater = Nd4jUpdaters.of(spec);
        double rate = updater.hasLearningRate() ? updater.getLearningRate(stepsTaken, epochsDone) : 1;
        parameters.arrays().forEach((name, theta) -> {
            INDArray update = gradient.get(name).dup('c').reshape('c', 1, theta.length());
            updaters.get(name).applyUpdater(update, stepsTaken, epochsDone);
            Nd4jRegularizations.decay(restraints, name, theta.reshape('c', 1, theta.length()), update, rate);
            next.put(name, theta.sub(update.reshape('c', theta.shape())));
        });
        stepsTaken++;
        return Parameters.owning(next);
    }

    @Override
    public List<Parameters> memory() {
        List<Parameters> memory = new ArrayList<>();
        for (int i = 0; i < memories; i++) {
            Map<String, INDArray> arrays = new LinkedHashMap<>();
            for (String name : shapes.names()) {
                arrays.put(
                        name,
                        part(name, i).dup('c').reshape('c', shapes.get(name).shape()));
            }
            memory.add(Parameters.owning(arrays));
        }
        return memory;
    }

    @Override
    public int stepsTaken() {
        return stepsTaken;
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
    public void restore(List<Parameters> memory, int steps, int epochs) {
        stepsTaken = steps;
        epochsDone = epochs;
        for (int i = 0; i < memories; i++) {
            for (Map.Entry<String, INDArray> entry : memory.get(i).arrays().entrySet()) {
                INDArray place = part(entry.getKey(), i);
                place.assign(entry.getValue().castTo(place.dataType()).reshape('c', place.shape()));
            }
        }
    }

    /** [1, length] */
    private INDArray part(String name, int i) {
        long length = shapes.get(name).length();
        return states.get(name).get(NDArrayIndex.all(), NDArrayIndex.interval(i * length, (i + 1) * length));
    }
}
