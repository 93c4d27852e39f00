package org.handgrad.autodiff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.handgrad.model.GradientNormalization;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.handgrad.model.WeightConstraint;
import org.handgrad.updater.Nd4jRegularizations;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What restrains a step of the SameDiff build, entry by entry as DL4J does it; ND4J's updaters know nothing of it. */
record RestrainedStep(ModelSpec model) {
    private static final double MAX_NORM_EPSILON = 1e-6;

    boolean isNormalized() {
        return !(model.restraints().normalization() instanceof GradientNormalization.None);
    }

    /** The derivatives of the loss as the update rule sees them. */
    Parameters normalized(Parameters ofLoss) {
        GradientNormalization normalization = model.restraints().normalization();
        if (normalization instanceof GradientNormalization.ClipElements clip) {
            return ofLoss.map(
                    g -> Transforms.min(Transforms.max(g, -clip.limit()), clip.limit())); // (eq. clip-elements)
        } else if (normalization instanceof GradientNormalization.ClipNorm clip) {
            // (eq. clip-norm)
            return multiplied(ofLoss, clip.of(), norm -> norm > clip.limit() ? clip.limit() / norm : 1);
        } else if (normalization instanceof GradientNormalization.Renormalize renormalize) {
            return multiplied(ofLoss, renormalize.of(), norm -> norm > 0 ? 1 / norm : 1); // (eq. renormalize)
        }
        return ofLoss;
    }

    /** The same of a gradient of the cost, with its penalty. */
    Parameters normalizedLoss(Parameters gradient, Parameters at) {
        Parameters penalty = penalized(gradient.map(g -> g.mul(0)), at);
        return penalized(normalized(gradient.combine(penalty, INDArray::sub)), at);
    }

    /** With the derivatives of the penalty. */
    Parameters penalized(Parameters gradient, Parameters at) {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        gradient.arrays()
                .forEach((name, g) ->
                        arrays.put(name, g.add(Nd4jRegularizations.gradient(model.restraints(), name, at.get(name)))));
        return Parameters.owning(arrays);
    }

    private Parameters multiplied(Parameters gradient, GradientNormalization.Of of, DoubleUnaryOperator factorOfNorm) {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        for (int l = 1; l <= model.depth(); l++) {
            List<String> layer = model.parametersOf(l);
            for (String name : layer) {
                List<String> together = of == GradientNormalization.Of.LAYER ? layer : List.of(name);
                double squares = together.stream()
                        .mapToDouble(each -> gradient.get(each).norm2Number().doubleValue())
                        .map(norm -> norm * norm)
                        .sum();
                arrays.put(name, gradient.get(name).mul(factorOfNorm.applyAsDouble(Math.sqrt(squares))));
            }
        }
        return Parameters.owning(arrays);
    }

    /** The parameters after a step, with their constraints. */
    Parameters constrained(Parameters parameters) {
        Map<String, INDArray> arrays = new LinkedHashMap<>(parameters.arrays());
        for (WeightConstraint constraint : model.restraints().constraints()) {
            arrays.replaceAll((name, array) -> ModelSpec.isWeights(name) ? constrained(array, constraint) : array);
        }
        return Parameters.owning(arrays);
    }

    private static INDArray constrained(INDArray w, WeightConstraint constraint) {
        if (constraint instanceof WeightConstraint.MaxNorm norm) {
            return maxNorm(maxNorm(w, norm.limit()), norm.limit()); // (eq. max-norm)
        } else if (constraint instanceof WeightConstraint.UnitNorm) {
            return w.divRowVector(w.norm2(0)); // (eq. unit-norm)
        } else {
            return Transforms.max(w, 0); // (eq. non-negative)
        }
    }

    private static INDArray maxNorm(INDArray w, double limit) {
        INDArray norms = w.norm2(0);
        return w.mulRowVector(Transforms.min(norms, limit).div(norms.add(MAX_NORM_EPSILON)));
    }
}
