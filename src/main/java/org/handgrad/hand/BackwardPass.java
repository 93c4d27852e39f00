package org.handgrad.hand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.loss.HandLoss;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.hand.restraint.NormPenalty;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Back-propagation: every derivative of the cost, from the last layer to the first.
 *
 * @param ofLoss ∂C/∂W⁽ˡ⁾ and ∂C/∂b⁽ˡ⁾ of the loss alone
 * @param parameters the same with those of the penalty
 * @param activations ∂C/∂A⁽⁰⁾ = ∂C/∂X, ∂C/∂A⁽¹⁾ … ∂C/∂A⁽ᴸ⁻¹⁾
 * @param deltas δ⁽¹⁾ … δ⁽ᴸ⁾
 */
public record BackwardPass(
        Parameters ofLoss, Parameters parameters, List<INDArray> activations, List<INDArray> deltas) {
    /**
     * For each layer from the last, with A⁻ the activations below it:
     *
     * <p>$$\frac{\partial C}{\partial W^{(l)}} = \left(A^{(l-1)}\right)^T \delta^{(l)}$$ (eq. weight-gradient)
     *
     * <p>$$\frac{\partial C}{\partial b^{(l)}_j} = \sum_{i=1}^n \delta^{(l)}_{ij}$$ (eq. bias-gradient)
     *
     * <p>$$\frac{\partial C}{\partial A^{(l-1)}} = \delta^{(l)} \left(W^{(l)}\right)^T$$ (eq. activation-gradient)
     *
     * <p>$$\delta^{(l-1)} = \frac{\partial C}{\partial A^{(l-1)}} \odot \sigma'\left(Z^{(l-1)}\right)$$ (eq. delta)
     *
     * @param y targets [n, k]
     */
    static BackwardPass of(ArrayOps ops, ModelSpec model, Parameters parameters, ForwardPass forward, INDArray y) {
        Map<String, INDArray> gradients = new LinkedHashMap<>();
        parameters.names().forEach(name -> gradients.put(name, null)); // the order of the parameters
        INDArray[] activations = new INDArray[model.depth()];
        INDArray[] deltas = new INDArray[model.depth()];

        int last = model.depth();
        HandActivation output = HandActivation.of(model.layer(last));
        INDArray delta =
                HandLoss.of(model.loss()).delta(ops, output, forward.z(last), forward.a(last), y); // [n,k] δ⁽ᴸ⁾
        for (int l = last; l >= 1; l--) {
            deltas[l - 1] = delta;
            INDArray w = parameters.get(ModelSpec.weights(l));
            // (eq. weight-gradient)
            INDArray dw = ops.matmulTransposedLeft(forward.a(l - 1), delta); // [d,k] ∂C/∂W = A⁻ᵀ δ
            gradients.put(ModelSpec.weights(l), dw);
            // (eq. bias-gradient)
            if (model.layer(l).bias()) {
                gradients.put(ModelSpec.biases(l), ops.sumOfRows(delta)); // [k] ∂C/∂b = Σᵢ δᵢ
            }
            // (eq. activation-gradient)
            INDArray da = ops.matmulTransposedRight(delta, w); // [n,d] ∂C/∂A⁻ = δ Wᵀ
            activations[l - 1] = da;
            // (eq. delta)
            if (l > 1) {
                HandActivation below = HandActivation.of(model.layer(l - 1));
                delta = below.delta(ops, forward.z(l - 1), forward.a(l - 1), da); // [n,d] δ⁻ = ∂C/∂A⁻ ⊙ σ′(Z⁻)
            }
        }
        Parameters ofLoss = Parameters.owning(gradients);
        return new BackwardPass(
                ofLoss, penalized(ops, model, parameters, ofLoss), List.of(activations), List.of(deltas));
    }

    /** ∂C′/∂θ of the cost with its penalty, from ∂C/∂θ of the loss, or of what a step makes of that. */
    static Parameters penalized(ArrayOps ops, ModelSpec model, Parameters parameters, Parameters gradient) {
        Map<String, INDArray> sums = new LinkedHashMap<>();
        gradient.arrays()
                .forEach((name, g) -> sums.put(
                        name, new NormPenalty(model.penalty().of(name)).addedToGradient(ops, g, parameters.get(name))));
        return Parameters.owning(sums);
    }

    /** δ⁽ˡ⁾, l of 1..L. */
    INDArray delta(int l) {
        return deltas.get(l - 1);
    }
}
