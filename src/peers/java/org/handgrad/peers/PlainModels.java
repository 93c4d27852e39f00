package org.handgrad.peers;

import org.handgrad.bench.Subject;
import org.handgrad.model.Activation;
import org.handgrad.model.Loss;
import org.handgrad.model.OptimizerSpec;

/** The models that peers know: sigmoid layers with biases, mean squared error, plain descent, no weight decay. */
final class PlainModels {
    private PlainModels() {}

    static boolean contain(Subject subject) {
        return subject.optimizer() instanceof OptimizerSpec.Sgd
                && subject.model().loss() == Loss.MSE
                && subject.model().weightDecay() == 0
                && subject.model().layers().stream()
                        .allMatch(layer -> layer.activation() == Activation.SIGMOID && layer.bias());
    }
}
