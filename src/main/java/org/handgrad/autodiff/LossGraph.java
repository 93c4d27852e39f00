package org.handgrad.autodiff;

import org.handgrad.model.Loss;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** Losses in a SameDiff graph, of k outputs. Sums over outputs are means times k: a SameDiff sum along an axis of length 1 fails. */
record LossGraph(SameDiff graph, ActivationGraph activations, int k) {
    /** Is added to a target whose logarithm is taken and multiplied with it; changes none but 0. */
    private static final double ABOVE_ZERO = 1e-37;

    /** C of logits Z, predictions A and targets Y. */
    SDVariable of(Loss loss, SDVariable z, SDVariable a, SDVariable y) {
        return switch (loss) {
            case MSE -> square(a.sub(y)).mean();
            case L2 -> square(a.sub(y)).mean().mul(k);
            case XENT -> activations.softplus(z).sub(z.mul(y)).mean().mul(k);
            case MCXENT -> logSoftmax(z).mul(y).mean().mul(-k);
            case MAE -> graph.math().abs(a.sub(y)).mean();
            case L1 -> graph.math().abs(a.sub(y)).mean().mul(k);
            case MAPE ->
                graph.math().abs(a.sub(y)).div(graph.math().abs(y)).mean().mul(100);
            case MSLE -> square(log(a.add(1)).sub(log(y.add(1)))).mean();
            case HINGE -> missing(a, y).mean().mul(k);
            case SQUARED_HINGE -> square(missing(a, y)).mean().mul(k);
            case KL_DIVERGENCE ->
                log(y.add(ABOVE_ZERO)).sub(logSoftmax(z)).mul(y).mean().mul(k);
            case POISSON -> a.sub(y.mul(log(a))).mean().mul(k);
            case COSINE_PROXIMITY -> cosine(a, y).mean().neg();
            case WASSERSTEIN -> y.mul(a).mean();
            case MULTI_LABEL -> multiLabel(a, y).mean();
        };
    }

    /** max(0, 1 − y a). */
    private SDVariable missing(SDVariable a, SDVariable y) {
        return graph.nn().relu(y.mul(a).rsub(1), 0);
    }

    /** a·y / (‖a‖ ‖y‖) of each sample [n,1]. */
    private SDVariable cosine(SDVariable a, SDVariable y) {
        SDVariable lengths = graph.math().sqrt(rowSums(square(a)).mul(rowSums(square(y))));
        return rowSums(a.mul(y)).div(lengths);
    }

    /** Σ y e^−a Σ (1 − y) e^a / max(1, Σ y Σ (1 − y)) of each sample [n,1]. */
    private SDVariable multiLabel(SDVariable a, SDVariable y) {
        SDVariable not = y.rsub(1);
        SDVariable products = rowSums(y.mul(graph.math().exp(a.neg())))
                .mul(rowSums(not.mul(graph.math().exp(a))));
        SDVariable pairs = rowSums(y).mul(rowSums(not));
        return products.div(graph.nn().relu(pairs.sub(1), 0).add(1));
    }

    private static SDVariable rowSums(SDVariable array) {
        return array.sum(true, 1);
    }

    private static SDVariable square(SDVariable array) {
        return array.mul(array);
    }

    private SDVariable log(SDVariable array) {
        return graph.math().log(array);
    }

    /** z − m − log Σⱼ e^(zⱼ − m), m the largest: SameDiff's own is −∞ where e^(z − m) underflows, and times 0 NaN. */
    private SDVariable logSoftmax(SDVariable z) {
        SDVariable shifted = z.sub(z.max(true, 1));
        SDVariable sum = graph.math().exp(shifted).sum(true, 1); // softmax has at least two units
        return shifted.sub(graph.math().log(sum));
    }
}
