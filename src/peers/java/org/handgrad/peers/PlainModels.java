package org.handgrad.peers;

import org.handgrad.bench.Workload;
import org.handgrad.model.Activation;
import org.handgrad.model.Loss;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Restraints;

/** The models that peers know: sigmoid layers with biases, mean squared error, plain descent, no restraints. */
final class PlainModels {
    private PlainModels() {}

    static boolean contain(Workload workload) {
        return workload.optimizer() instanceof OptimizerSpec.Sgd
                && workload.model().loss() == Loss.MSE
                && workload.model().restraints().equals(Restraints.NONE)
                && workload.model().layers().stream()
                        .allMatch(layer -> layer.activation() == Activation.SIGMOID && layer.bias());
    }
}
