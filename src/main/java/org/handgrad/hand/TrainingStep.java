package org.handgrad.hand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.optimizer.HandOptimizer;
import org.handgrad.hand.restraint.HandNormalization;
import org.handgrad.hand.trace.Assignment;
import org.handgrad.model.GradientNormalization;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a step makes of all parameters and of the optimiser's state, from gradients that are all taken before it. */
record TrainingStep(ArrayOps ops, ModelSpec model, HandOptimizer optimizer, Parameters parameters) {
    /** A step along the gradient of the cost, after a forward pass. */
    List<Assignment> after(ForwardPass forward, INDArray y) {
        BackwardPass backward = BackwardPass.of(ops, model, parameters, forward, y);
        Parameters gradient = isNormalized() ? normalized(backward.ofLoss()) : backward.parameters();
        List<Assignment> assignments = new ArrayList<>();
        for (int l = 1; l <= model.depth(); l++) {
            String weights = ModelSpec.weights(l);
            INDArray w = parameters.get(weights);
            if (isNormalized() || model.penalty().weights().isActive()) {
                assignments.addAll(optimizer.update(ops, weights, w, gradient.get(weights)));
            } else {
                assignments.addAll(optimizer.update(ops, weights, w, forward.a(l - 1), backward.delta(l)));
            }
            if (model.layer(l).bias()) {
                String biases = ModelSpec.biases(l);
                assignments.addAll(optimizer.update(ops, biases, parameters.get(biases), gradient.get(biases)));
            }
        }
        return assignments;
    }

    /** A step along a gradient from elsewhere, penalty included. */
    List<Assignment> along(Parameters gradient) {
        Parameters normalized = isNormalized() ? normalized(withoutPenalty(gradient)) : gradient;
        List<Assignment> assignments = new ArrayList<>();
        parameters
                .arrays()
                .forEach((name, theta) -> assignments.addAll(optimizer.update(ops, name, theta, normalized.get(name))));
        return assignments;
    }

    private boolean isNormalized() {
        return !(model.restraints().normalization() instanceof GradientNormalization.None);
    }

    /** Layer by layer; the derivatives of the penalty come after it. */
    private Parameters normalized(Parameters ofLoss) {
        HandNormalization normalization =
                HandNormalization.of(model.restraints().normalization());
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        for (int l = 1; l <= model.depth(); l++) {
            List<String> names = model.parametersOf(l);
            List<INDArray> layer =
                    normalization.applied(ops, names.stream().map(ofLoss::get).toList());
            for (int i = 0; i < layer.size(); i++) {
                arrays.put(names.get(i), layer.get(i));
            }
        }
        return BackwardPass.penalized(ops, model, parameters, Parameters.owning(arrays));
    }

    private Parameters withoutPenalty(Parameters gradient) {
        Parameters zero = gradient.map(g -> ops.scale(g, 0));
        return gradient.combine(BackwardPass.penalized(ops, model, parameters, zero), ops::sub);
    }
}
