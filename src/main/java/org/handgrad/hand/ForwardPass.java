package org.handgrad.hand;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.hand.activation.HandActivation;
import org.handgrad.hand.ops.ArrayOps;
import org.handgrad.model.ModelSpec;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The intermediate results of a forward pass.
 *
 * @param weighted Z⁽¹⁾ … Z⁽ᴸ⁾
 * @param activations A⁽⁰⁾ = X, A⁽¹⁾ … A⁽ᴸ⁾
 */
public record ForwardPass(List<INDArray> weighted, List<INDArray> activations) {
    /**
     * $$Z^{(l)} = A^{(l-1)} W^{(l)} + b^{(l)}, \qquad A^{(l)} = \sigma\left(Z^{(l)}\right)$$ (eq. forward)
     *
     * @param x [n, d]
     */
    static ForwardPass of(ArrayOps ops, ModelSpec model, Parameters parameters, INDArray x) {
        List<INDArray> weighted = new ArrayList<>();
        List<INDArray> activations = new ArrayList<>(List.of(x));
        for (int l = 1; l <= model.depth(); l++) {
            INDArray z = ops.matmul(activations.get(l - 1), parameters.get(ModelSpec.weights(l))); // [n,k] Z = A⁻ W
            if (model.layer(l).bias()) {
                z = ops.addToRows(z, parameters.get(ModelSpec.biases(l))); // [n,k] Z = A⁻ W + b
            }
            weighted.add(z);
            activations.add(HandActivation.of(model.layer(l)).forward(ops, z)); // [n,k] A = σ(Z)
        }
        return new ForwardPass(weighted, activations);
    }

    /** Z⁽ˡ⁾, l of 1..L. */
    INDArray z(int l) {
        return weighted.get(l - 1);
    }

    /** A⁽ˡ⁾, l of 0..L; A⁽⁰⁾ = X. */
    INDArray a(int l) {
        return activations.get(l);
    }

    /** The last layer's A⁽ᴸ⁾. */
    INDArray prediction() {
        return activations.get(weighted.size());
    }
}
