package org.handgrad.autodiff;

import org.handgrad.model.LayerSpec;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * Activations in a SameDiff graph. Those that SameDiff has a function of its own for are written out all the same, of sums, products,
 * exponentials and rectifiers: its derivative of swish, say, is the one that DL4J uses. At a kink the slope is the one that the derivations
 * say, which is why some rectifiers are written the long way round: the slope of SameDiff's is 0 at 0.
 */
final class ActivationGraph {
    /** From here on log(1 + e^z) is z but for less than u in float64. */
    private static final double ROUNDED_TO_Z = 40;

    private static final double SELU_LAMBDA = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private final SameDiff graph;

    ActivationGraph(SameDiff graph) {
        this.graph = graph;
    }

    /** A = σ(Z). */
    SDVariable of(LayerSpec layer, SDVariable z) {
        return switch (layer.activation()) {
            case IDENTITY -> z;
            case SIGMOID -> sigmoid(z);
            case TANH -> tanh(z);
            case RELU -> relu(z);
            case SOFTPLUS -> graph.nn().softplus(z);
            case SOFTMAX -> graph.nn().softmax(z, 1);
            case CUBE -> z.mul(z).mul(z);
            case ELU -> elu(z, layer.constant(0));
            case GELU_SIGMOID -> z.mul(sigmoid(z.mul((double) 1.702f)));
            case GELU_TANH -> geluByTanh(z);
            case HARDSIGMOID -> hardSigmoid(z);
            case HARDTANH -> z.sub(relu(z.sub(1))).add(relu(z.add(1).neg()));
            case LEAKYRELU -> z.add(relu(z.neg()).mul(1 - layer.constant(0)));
            case MISH -> z.mul(tanh(softplus(z)));
            case RATIONALTANH -> rationalTanh(z);
            case RECTIFIEDTANH -> relu(tanh(z));
            case RELU6 -> relu(relu(z).rsub(6)).rsub(6);
            case SELU -> relu(z).add(exp(z.sub(relu(z))).sub(1).mul(SELU_ALPHA)).mul(SELU_LAMBDA);
            case SOFTSIGN -> z.div(abs(z).add(1));
            case SWISH -> z.mul(sigmoid(z));
            case THRESHOLDEDRELU -> z.mul(graph.math().step(z, layer.constant(0)));
        };
    }

    /** log(1 + e^z) = log(1 + e^min(z, c)) + max(z − c, 0) but for e^−c: SameDiff's own overflows. */
    SDVariable softplus(SDVariable z) {
        SDVariable beyond = relu(z.sub(ROUNDED_TO_Z));
        return graph.nn().softplus(z.sub(beyond)).add(beyond);
    }

    /** z + max(0, −z) + α (e^−max(0, −z) − 1). */
    private SDVariable elu(SDVariable z, double alpha) {
        SDVariable below = relu(z.neg());
        return z.add(below).add(exp(below.neg()).sub(1).mul(alpha));
    }

    /** z/2 (1 + tanh(√(2/π) (z + 0.044715 z³))). */
    private SDVariable geluByTanh(SDVariable z) {
        SDVariable inner = z.add(z.mul(z).mul(z).mul(0.044715)).mul(Math.sqrt(2 / Math.PI));
        return z.mul(0.5).mul(tanh(inner).add(1));
    }

    /** u − max(0, u − 1) + max(0, −u) with u = z/5 + ½. */
    private SDVariable hardSigmoid(SDVariable z) {
        SDVariable u = z.mul((double) 0.2f).add(0.5);
        return u.sub(relu(u.sub(1))).add(relu(u.neg()));
    }

    /** 1.7159 u q / (1 + |u| q) with u = 2z/3 and q = 1 + |u| + 1.41645 |u|³. */
    private SDVariable rationalTanh(SDVariable z) {
        SDVariable u = z.mul(2.0 / 3);
        SDVariable v = abs(u);
        SDVariable q = v.mul(v).mul(v).mul((double) 1.41645f).add(v).add(1);
        return u.mul(q).div(v.mul(q).add(1)).mul((double) 1.7159f);
    }

    private SDVariable relu(SDVariable z) {
        return graph.nn().relu(z, 0);
    }

    private SDVariable sigmoid(SDVariable z) {
        return graph.nn().sigmoid(z);
    }

    private SDVariable tanh(SDVariable z) {
        return graph.math().tanh(z);
    }

    private SDVariable exp(SDVariable z) {
        return graph.math().exp(z);
    }

    private SDVariable abs(SDVariable z) {
        return graph.math().abs(z);
    }
}
