package org.handgrad.dl4j;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.model.Loss;
import org.handgrad.model.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's clipping of probabilities in a cross-entropy to [ε, 1 − ε]. By the formula a confidently misclassified
 * sample has unbounded cost, with the clip at most −log ε.
 *
 * @param loss xent or mcxent
 * @param precision the format of the probabilities
 * @param epsilon ε
 */
public record ProbabilityClip(Loss loss, Precision precision, double epsilon) {
    /** A clip that changes less of a cost than this is not seen in the digits that tables show. */
    private static final double NOT_SEEN = 1e-6;

    /** The clip of a loss; none if it has no probabilities. */
    public static Optional<ProbabilityClip> of(Loss loss, Precision precision) {
        return switch (loss) {
            case XENT -> Optional.of(new ProbabilityClip(loss, precision, binary(precision)));
            case MCXENT ->
                Optional.of(new ProbabilityClip(loss, precision, 1e-10)); // DL4J's default; not in the gradient
            default -> Optional.empty();
        };
    }

    /**
     * That of the binary cross-entropy, which holds in its gradient too. With DL4J's own 1e-5 it differs from the formula at
     * |z| &gt; 11.5; with 0 it divides by zero once a rounds to 1.
     */
    private static double binary(Precision precision) {
        return switch (precision) {
            case FLOAT64 -> 1e-15;
            case FLOAT32 -> 1e-7;
        };
    }

    /**
     * What the same predictions cost without the clip:
     *
     * <p>$$C = -\frac1n \sum_{i,j} \left[ y_{ij} \log p_{ij} + (1 - y_{ij}) \log(1 - p_{ij}) \right]$$ for xent, without the
     * second term for mcxent. Plain loops over logits, so that no probability is rounded to 0 or 1.
     *
     * @param z the pre-activations of the output layer [n, k]
     * @param y targets [n, k]
     * @param decay what weight decay adds
     * @return C with the decay; empty where the clip changes less of it than tables show, or C is infinite
     */
    OptionalDouble unclipped(INDArray z, INDArray y, double decay) {
        double[][] logits = z.toDoubleMatrix();
        double[][] targets = y.toDoubleMatrix();
        double cost = decay;
        double change = 0;
        for (int i = 0; i < logits.length; i++) {
            double[] logP = loss == Loss.MCXENT ? logSoftmax(logits[i]) : logSigmoid(logits[i], 1);
            double[] logQ = logSigmoid(logits[i], -1);
            for (int j = 0; j < logits[i].length; j++) {
                double p = targets[i][j];
                double q = loss == Loss.MCXENT ? 0 : 1 - p;
                cost -= (term(p, logP[j]) + term(q, logQ[j])) / logits.length;
                change += (term(p, logP[j] - clip(logP[j])) + term(q, logQ[j] - clip(logQ[j]))) / logits.length;
            }
        }
        return Math.abs(change) > NOT_SEEN * Math.abs(cost) ? OptionalDouble.of(cost) : OptionalDouble.empty();
    }

    /** y·log p, and 0 where y is, whatever p. */
    private static double term(double y, double logP) {
        return y == 0 ? 0 : y * logP;
    }

    /** log of p kept within ε and 1 − ε, which in float32 may round to 1. */
    private double clip(double logP) {
        double most = precision == Precision.FLOAT32 ? (float) (1 - epsilon) : 1 - epsilon;
        return Math.max(Math.log(epsilon), Math.min(Math.log(most), logP));
    }

    /** log σ(±z) = min(±z, 0) − log(1 + e^−|z|). */
    private static double[] logSigmoid(double[] z, int sign) {
        return Arrays.stream(z)
                .map(value -> Math.min(sign * value, 0) - Math.log1p(Math.exp(-Math.abs(value))))
                .toArray();
    }

    /** zⱼ − m − log(1 + Σ e^(zᵢ − m)), m the largest, the sum over all others. */
    private static double[] logSoftmax(double[] z) {
        int at = 0;
        for (int j = 1; j < z.length; j++) {
            at = z[j] > z[at] ? j : at;
        }
        double most = z[at];
        double others = 0;
        for (int j = 0; j < z.length; j++) {
            others += j == at ? 0 : Math.exp(z[j] - most);
        }
        double log = Math.log1p(others);
        return Arrays.stream(z).map(value -> value - most - log).toArray();
    }
}
