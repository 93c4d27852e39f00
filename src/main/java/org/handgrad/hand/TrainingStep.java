package org.handgrad.hand;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.optimizer.HandOptimizer;
import org.handgrad.hand.trace.Assignment;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a step makes of all parameters and of the optimiser's state, from gradients that are all taken before it. */
final class TrainingStep {
    private TrainingStep() {}

    /** A step along the gradient of the cost, after a forward pass. */
    static List<Assignment> of(
            ArrayOps ops,
            ModelSpec model,
            HandOptimizer optimizer,
            Parameters parameters,
            ForwardPass forward,
            INDArray y) {
        BackwardPass backward = BackwardPass.of(ops, model, parameters, forward, y);
        List<Assignment> assignments = new ArrayList<>();
        for (int l = 1; l <= model.depth(); l++) {
            String weights = ModelSpec.weights(l);
            INDArray w = parameters.get(weights);
            if (model.weightDecay() > 0) {
                assignments.addAll(
                        optimizer.update(ops, weights, w, backward.parameters().get(weights)));
            } else {
                assignments.addAll(optimizer.update(ops, weights, w, forward.a(l - 1), backward.delta(l)));
            }
            if (model.layer(l).bias()) {
                String biases = ModelSpec.biases(l);
                INDArray gradient = backward.parameters().get(biases);
                assignments.addAll(optimizer.update(ops, biases, parameters.get(biases), gradient));
            }
        }
        return assignments;
    }

    /** A step along a gradient from elsewhere. */
    static List<Assignment> of(ArrayOps ops, HandOptimizer optimizer, Parameters parameters, Parameters gradient) {
        List<Assignment> assignments = new ArrayList<>();
        parameters
                .arrays()
                .forEach((name, theta) -> assignments.addAll(optimizer.update(ops, name, theta, gradient.get(name))));
        return assignments;
    }
}
