package org.handgrad.updater;

import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Schedule;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdaBeliefUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaBelief;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

/** Optimisers as ND4J's updaters, with which both DL4J and SameDiff train. */
public final class Nd4jUpdaters {
    private Nd4jUpdaters() {}

    /**
     * An updater before its first step.
     *
     * @param state [1, length], all that it will remember; null if nothing
     */
    public static GradientUpdater<?> instantiate(IUpdater updater, INDArray state) {
        if (updater instanceof AdaBelief adaBelief) { // whose own method fails: it takes a vector for a row
            AdaBeliefUpdater instance = new AdaBeliefUpdater(adaBelief);
            long[] shape = {1, state.length() / 2};
            instance.setStateViewArray(state, shape, state.ordering(), true);
            return instance;
        }
        return updater.instantiate(state, true);
    }

    /** The updater of a rule, with all its numbers and how they change. */
    public static IUpdater of(OptimizerSpec optimizer) {
        IUpdater updater = withoutSchedule(optimizer);
        if (!(optimizer.rate() instanceof Schedule.Fixed)) {
            updater.setLrAndSchedule(Double.NaN, Nd4jSchedules.of(optimizer.rate()));
        }
        return updater;
    }

    private static IUpdater withoutSchedule(OptimizerSpec optimizer) {
        double rate = optimizer.learningRate();
        if (optimizer instanceof OptimizerSpec.Sgd) {
            return new Sgd(rate); // (eq. sgd)
        } else if (optimizer instanceof OptimizerSpec.Nesterovs nesterovs) {
            Nesterovs updater = new Nesterovs(rate, nesterovs.momentum().initial()); // (eq. nesterovs)
            if (!(nesterovs.momentum() instanceof Schedule.Fixed)) {
                updater.setMomentumISchedule(Nd4jSchedules.of(nesterovs.momentum()));
            }
            return updater;
        } else if (optimizer instanceof OptimizerSpec.AdaGrad adaGrad) {
            return new AdaGrad(rate, adaGrad.epsilon()); // (eq. adagrad)
        } else if (optimizer instanceof OptimizerSpec.RmsProp rmsProp) {
            return new RmsProp(rate, rmsProp.decay(), rmsProp.epsilon()); // (eq. rmsprop)
        } else if (optimizer instanceof OptimizerSpec.Adam adam) {
            // (eq. adam-rate), (eq. adam)
            return new Adam(rate, adam.beta1(), adam.beta2(), adam.epsilon());
        } else if (optimizer instanceof OptimizerSpec.AdaMax adaMax) {
            // (eq. adamax-rate), (eq. adamax)
            return new AdaMax(rate, adaMax.beta1(), adaMax.beta2(), AdaMax.DEFAULT_ADAMAX_EPSILON);
        } else if (optimizer instanceof OptimizerSpec.AmsGrad amsGrad) {
            // (eq. adam-rate), (eq. amsgrad)
            return new AMSGrad(rate, amsGrad.beta1(), amsGrad.beta2(), amsGrad.epsilon());
        } else if (optimizer instanceof OptimizerSpec.Nadam nadam) {
            // (eq. nadam-rate), (eq. nadam)
            return new Nadam(rate, nadam.beta1(), nadam.beta2(), nadam.epsilon());
        } else if (optimizer instanceof OptimizerSpec.AdaDelta adaDelta) {
            return new AdaDelta(adaDelta.rho(), adaDelta.epsilon()); // (eq. adadelta)
        } else if (optimizer instanceof OptimizerSpec.AdaBelief adaBelief) {
            // (eq. adam-rate), (eq. adabelief)
            return new AdaBelief(rate, adaBelief.beta1(), adaBelief.beta2(), adaBelief.epsilon());
        } else {
            return new NoOp(); // (eq. noop)
        }
    }
}
