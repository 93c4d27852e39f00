package org.handgrad.autodiff;

import java.util.List;
import org.handgrad.model.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All derivatives of a cost from one backward pass of SameDiff.
 *
 * @param parameters ∂C/∂θ
 * @param activations ∂C/∂A⁽ˡ⁾ [n, units], l of 0..L−1; A⁽⁰⁾ = X
 */
public record AutodiffGradients(Parameters parameters, List<INDArray> activations) {
    public AutodiffGradients {
        activations = List.copyOf(activations);
    }
}
