package org.handgrad.updater;

import org.handgrad.model.OptimizerSpec;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

/** Optimisers as ND4J's updaters, with which both DL4J and SameDiff train. */
public final class Nd4jUpdaters {
    private Nd4jUpdaters() {}

    /** The updater of a rule, with all its numbers. */
    public static IUpdater of(OptimizerSpec optimizer) {
        if (optimizer instanceof OptimizerSpec.Sgd sgd) {
            return new Sgd(sgd.learningRate()); // (eq. sgd)
        } else if (optimizer instanceof OptimizerSpec.Nesterovs nesterovs) {
            return new Nesterovs(nesterovs.learningRate(), nesterovs.momentum()); // (eq. nesterovs)
        } else if (optimizer instanceof OptimizerSpec.AdaGrad adaGrad) {
            return new AdaGrad(adaGrad.learningRate(), adaGrad.epsilon()); // (eq. adagrad)
        } else if (optimizer instanceof OptimizerSpec.RmsProp rmsProp) {
            return new RmsProp(rmsProp.learningRate(), rmsProp.decay(), rmsProp.epsilon()); // (eq. rmsprop)
        } else {
            OptimizerSpec.Adam adam = (OptimizerSpec.Adam) optimizer;
            // (eq. adam-rate), (eq. adam)
            return new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
        }
    }
}
