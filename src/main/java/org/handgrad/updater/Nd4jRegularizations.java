package org.handgrad.updater;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.model.DecoupledDecay;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Restraints;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.Regularization.ApplyStep;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** Penalties and decay as ND4J's regularisations, which both DL4J and SameDiff know. */
public final class Nd4jRegularizations {
    private Nd4jRegularizations() {}

    /** Those of all weights. */
    public static List<Regularization> ofWeights(Restraints restraints) {
        return of(restraints, ModelSpec.weights(1));
    }

    /** Those of all biases. */
    public static List<Regularization> ofBiases(Restraints restraints) {
        return of(restraints, ModelSpec.biases(1));
    }

    /** Those of one parameter, by its name. */
    public static List<Regularization> of(Restraints restraints, String parameter) {
        List<Regularization> all = new ArrayList<>();
        double l1 = restraints.penalty().of(parameter).l1();
        double l2 = restraints.penalty().of(parameter).l2();
        double decay = restraints.decay().of(parameter);
        if (l2 > 0) {
            all.add(new L2Regularization(l2)); // (eq. decay), (eq. decay-gradient)
        }
        if (l1 > 0) {
            all.add(new L1Regularization(l1)); // (eq. l1-penalty), (eq. l1-penalty-gradient)
        }
        if (decay > 0) {
            boolean ofRate = restraints.decay().part() == DecoupledDecay.Part.OF_RATE;
            all.add(new WeightDecay(decay, ofRate)); // (eq. decoupled-decay)
        }
        return all;
    }

    /**
     * What the penalty adds to the gradient of one parameter, in a new array.
     *
     * @param theta θ
     */
    public static INDArray gradient(Restraints restraints, String parameter, INDArray theta) {
        INDArray sum = theta.like();
        for (Regularization regularization : of(restraints, parameter)) {
            if (regularization.applyStep() == ApplyStep.BEFORE_UPDATER) {
                regularization.apply(theta, sum, 1, 0, 0);
            }
        }
        return sum;
    }

    /** What decay adds to an update of one parameter, in place. */
    public static void decay(Restraints restraints, String parameter, INDArray theta, INDArray update, double rate) {
        for (Regularization regularization : of(restraints, parameter)) {
            if (regularization.applyStep() == ApplyStep.POST_UPDATER) {
                regularization.apply(theta, update, rate, 0, 0);
            }
        }
    }

    /** What DL4J's score has of decay, which is no part of the cost: ½ λ ‖θ‖² of one parameter. */
    public static double score(Restraints restraints, String parameter, INDArray theta) {
        return of(restraints, parameter).stream()
                .filter(regularization -> regularization.applyStep() == ApplyStep.POST_UPDATER)
                .mapToDouble(regularization -> regularization.score(theta, 0, 0))
                .sum();
    }
}
