package org.handgrad.autodiff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

/** ND4J's own updaters, one for each parameter, as SameDiff's training uses them. */
final class FrameworkOptimizer {
    private final Map<String, GradientUpdater<?>> updaters = new LinkedHashMap<>();
    private int stepsTaken;

    FrameworkOptimizer(OptimizerSpec spec, Parameters shapes) {
        IUpdater updater = updater(spec);
        shapes.arrays().forEach((name, array) -> {
            long length = updater.stateSize(array.length());
            INDArray state = length == 0 ? null : Nd4j.create(array.dataType(), 1, length);
            updaters.put(name, updater.instantiate(state, true));
        });
    }

    /** The parameters after one step along a gradient. */
    Parameters step(Parameters parameters, Parameters gradient) {
        Map<String, INDArray> next = new LinkedHashMap<>();
        parameters.arrays().forEach((name, theta) -> {
            INDArray update = gradient.get(name).dup('c').reshape('c', 1, theta.length());
            updaters.get(name).applyUpdater(update, stepsTaken, 0);
            next.put(name, theta.sub(update.reshape('c', theta.shape())));
        });
        stepsTaken++;
        return Parameters.owning(next);
    }

    private static IUpdater updater(OptimizerSpec optimizer) {
        if (optimizer instanceof OptimizerSpec.Sgd sgd) {
            return new Sgd(sgd.learningRate());
        } else if (optimizer instanceof OptimizerSpec.Nesterovs nesterovs) {
            return new Nesterovs(nesterovs.learningRate(), nesterovs.momentum());
        } else if (optimizer instanceof OptimizerSpec.AdaGrad adaGrad) {
            return new AdaGrad(adaGrad.learningRate(), adaGrad.epsilon());
        } else if (optimizer instanceof OptimizerSpec.RmsProp rmsProp) {
            return new RmsProp(rmsProp.learningRate(), rmsProp.decay(), rmsProp.epsilon());
        } else {
            OptimizerSpec.Adam adam = (OptimizerSpec.Adam) optimizer;
            return new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
        }
    }
}
